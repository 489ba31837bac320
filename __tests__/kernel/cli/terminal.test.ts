import { describe, expect } from 'vitest'
import type { Receipt } from '../../../src/audit/index.ts'
import { type Running, runs, startIn, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { commandArgv } from '../../support/engine.ts'
import type { Host } from '../../support/host.ts'

const quote = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

/** Starts a command line of a shell on a terminal of its own; what is written to its input are keys. */
const onTerminal = ({ user }: Host, line: string, env: Record<string, string> = {}): Running =>
  startIn(user, ['script', '--quiet', '--return', '--command', line, '/dev/null'], { env: { TERM: 'dumb', ...env } })

const exec = (...argv: string[]) =>
  commandArgv('exec', 'office', 'client', '--', ...argv)
    .map(quote)
    .join(' ')

const keys = { interrupt: '\x03', suspend: '\x1a', quit: '\x1c' }

/** From a shell that a program has stopped in: sees its status, has it go on and read a line, and ends as it does. */
async function continued(running: Running): Promise<void> {
  await running.printed('Stopped')
  running.child.stdin.write('echo "status $?"; fg\n')
  await running.printed('status 148')
  running.child.stdin.write('a line\n')
  await running.printed('read a line')
  running.child.stdin.write('exit $?\n')
}

describe('a program on a terminal', () => {
  it('has the terminal on all three streams, with its size', async ({ host, lab }) => {
    const script = `tty; [ -t 0 ] && [ -t 1 ] && [ -t 2 ] && echo "${lab} three"; stty size`
    const running = onTerminal(host, `stty rows 33 cols 99; ${exec('sh', '-c', script)}`)
    const { stdout, exitCode } = await running.ended()
    expect(stdout).toMatch(/^\/dev\/pts\/\d+\r\noffice three\r\n33 99\r\n$/)
    expect(exitCode).toBe(0)
  })

  it('ends at Ctrl-C with 130, and its descendants with it', async ({ host, lab }) => {
    const script = `trap '' INT; sleep 4731 & trap - INT; setsid sleep 4732 & echo ready ${lab}; exec sleep 4733`
    const running = onTerminal(host, `exec ${exec('sh', '-c', script)}`)
    await running.printed('ready')
    running.child.stdin.write(keys.interrupt)
    expect((await running.ended()).exitCode).toBe(130)
    expect(runs(host, 'sleep 473')).toBe(false)
  })

  it('may deal with Ctrl-C itself, and gets it once', async ({ host, lab }) => {
    const script = `trap 'n=$((n+1)); echo "got $n"' INT; echo ready ${lab}; until [ $n ]; do sleep 0.1; done; sleep 0.5; exit 7`
    const running = onTerminal(host, `exec ${exec('sh', '-c', script)}`)
    await running.printed('ready')
    running.child.stdin.write(keys.interrupt)
    const { stdout, exitCode } = await running.ended()
    expect(stdout).toBe(`ready ${lab}\r\n^Cgot 1\r\n`)
    expect(exitCode).toBe(7)
  })

  it('may end with status 1 after it has dealt with Ctrl-C', async ({ host, lab }) => {
    const script = `trap 'echo got; exit 1' INT; echo ready ${lab}; while :; do sleep 0.1; done`
    const running = onTerminal(host, `exec ${exec('sh', '-c', script)}`)
    await running.printed('ready')
    running.child.stdin.write(keys.interrupt)
    expect(await running.ended()).toMatchObject({ exitCode: 1, stdout: `ready ${lab}\r\n^Cgot\r\n` })
  })

  it('ends by any signal with 128 and its number', async ({ host, lab }) => {
    for (const [name, number] of Object.entries({ INT: 2, QUIT: 3, KILL: 9, USR1: 10, TERM: 15 })) {
      const { exitCode, stdout } = await onTerminal(host, `exec ${exec('sh', '-c', `kill -${name} $$`)}`).ended()
      expect({ lab, name, exitCode, stdout }).toEqual({ lab, name, exitCode: 128 + number, stdout: '' })
    }
  })

  it('is asked to end by down, and what waits for it is not said to have been', async ({ command, host, lab }) => {
    // One process: a shell that starts another is two of the same words for a moment.
    const program = '$| = 1; $SIG{TERM} = sub { exit 9 }; print "ready\\n"; sleep 1 while 1'
    const running = onTerminal(host, `exec ${exec('perl', '-e', program)}`)
    await running.printed('ready')
    const [down] = await command.json<{ receipt: Receipt }[]>('down', lab)
    expect(down?.receipt.ended).toMatchObject([{ argv: ['perl', '-e', program] }])
    expect((await running.ended()).exitCode).toBe(9)
  })

  it('gets Ctrl-C once, too, where its input is a pipe', async ({ host, lab }) => {
    const script = `trap 'n=$((n+1)); echo "got $n"' INT; echo ready ${lab}; until [ $n ]; do sleep 0.1; done; sleep 0.5; exit 7`
    const running = onTerminal(host, `trap : INT; sleep 5 | ${exec('sh', '-c', script)}; exit $?`)
    await running.printed('ready')
    running.child.stdin.write(keys.interrupt)
    const { stdout, exitCode } = await running.ended()
    expect(stdout).toBe(`ready ${lab}\r\n^Cgot 1\r\n`)
    expect(exitCode).toBe(7)
  })

  it('stops at Ctrl-Z with the command, and goes on in the foreground', async ({ host, lab }) => {
    const script = `echo ready ${lab}; read -r line; echo "read $line"; exit 7`
    const running = onTerminal(host, 'exec bash --norc -i')
    running.child.stdin.write(`${exec('sh', '-c', script)}\n`)
    await running.printed(`ready ${lab}\r`)
    running.child.stdin.write(keys.suspend)
    await continued(running)
    expect((await running.ended()).exitCode).toBe(7)
  })

  it('stops at Ctrl-Z before the command does, which gives the terminal to the shell', async ({ host, lab }) => {
    const script = `$| = 1; $SIG{TSTP} = sub { select undef, undef, undef, 0.3; print "bye\\n"; kill "STOP", $$ };
      print "ready ${lab}\\n"; print "read ", scalar <STDIN>; exit 7`
    const running = onTerminal(host, 'exec bash --norc -i')
    running.child.stdin.write(`${exec('perl', '-e', script.replaceAll(/\n\s*/g, ' '))}\n`)
    await running.printed(`ready ${lab}\r`)
    running.child.stdin.write(keys.suspend)
    await continued(running)
    const { stdout, exitCode } = await running.ended()
    expect(stdout).toMatch(/\^Zbye\r\n\r\n\[1\]\+ {2}Stopped/)
    expect(exitCode).toBe(7)
  })

  it('may ignore Ctrl-Z, and the command goes on with it', async ({ host, lab }) => {
    const script = `trap '' TSTP; echo ready ${lab}; read -r line; echo "read $line"; exit 7`
    const running = onTerminal(host, 'exec bash --norc -i')
    running.child.stdin.write(`${exec('sh', '-c', script)}\n`)
    await running.printed(`ready ${lab}\r`)
    running.child.stdin.write(keys.suspend)
    await running.printed('^Z')
    running.child.stdin.write('a line\n')
    await running.printed('read a line')
    running.child.stdin.write('exit $?\n')
    const { stdout, exitCode } = await running.ended()
    expect(stdout).not.toContain('Stopped')
    expect(exitCode).toBe(7)
  })

  it('goes with the terminal', async ({ host, lab }) => {
    const running = onTerminal(host, `exec ${exec('sh', '-c', `echo ready ${lab}; exec sleep 4734`)}`)
    await running.printed('ready')
    running.signal('SIGKILL')
    await running.ended()
    await expect.poll(() => runs(host, 'sleep 4734')).toBe(false)
  })
})

describe('shell', () => {
  it('is interactive, inside', async ({ host, lab }) => {
    const line = commandArgv('shell', lab, 'client').map(quote).join(' ')
    const running = onTerminal(host, `exec ${line}`, { SHELL: '/bin/sh', PS1: 'inside> ' })
    await running.printed('inside> ')
    running.child.stdin.write('ip -br address show dev eth0 | cut -c -20; exit 9\n')
    const { stdout, exitCode } = await running.ended()
    expect(stdout).toContain('eth0@')
    expect(exitCode).toBe(9)
  })

  it('runs what it is given without a terminal', async ({ command, lab }) => {
    const ran = await command.run(['shell', lab, 'server'], { stdin: 'hostname -I 2>/dev/null; echo "$0"; exit 3\n' })
    expect(ran).toMatchObject({ exitCode: 3, stdout: expect.stringContaining('/bin/sh') })
  })
})

describe('progress', () => {
  it('is one line on a terminal, and erased when it is up', async ({ host, command }) => {
    const file = writeFile(
      'wire.yml',
      'namespaces: { a: { interfaces: { e: { peer: "b:e" } } }, b: { interfaces: { e: {} } } }',
    )
    const line = commandArgv('up', file).map(quote).join(' ')
    const { stdout } = await onTerminal(host, `exec ${line}`).ended()
    const written = stdout.split('\r\x1b[K')
    expect(written.slice(0, 2)).toEqual(['', 'wire: namespaces …'])
    expect(written.at(-1)).toMatch(/^wire[: ]/)
    expect(await command.must('down', 'wire')).not.toContain('\x1b')
  })
})
