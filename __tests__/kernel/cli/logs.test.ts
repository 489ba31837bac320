import { describe, expect } from 'vitest'
import type { Log } from '../../../src/lab/programs/logs.ts'
import { type Command, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'

const MiB = 2 ** 20

const detach = (command: Command, lab: string, namespace: string, script: string) =>
  command.must('exec', lab, namespace, '--detach', '--', 'sh', '-c', script)

/** Once none of the programs of a lab runs, which is when all that they printed is kept. */
async function ended(command: Command, lab: string): Promise<Log[]> {
  await expect
    .poll(async () => (await command.json<Log[]>('logs', lab)).filter(({ isRunning }) => isRunning))
    .toEqual([])
  return await command.json<Log[]>('logs', lab)
}

describe('the output that a lab keeps', () => {
  it('is the end of what a program printed, in memory of a bounded size', async ({ command, host, lab }) => {
    const size = 100 * MiB
    await detach(command, lab, 'server', `head -c ${size} /dev/zero | tr '\\0' x; printf 'é the end\\n'`)
    const [log] = await ended(command, lab)
    expect(log?.output.length).toBeLessThanOrEqual(4 * MiB)
    expect(log?.output).toMatch(/^x{4194000}x*é the end\n$/)
    expect(log?.dropped).toBe(size + Buffer.byteLength('é the end\n') - 4 * MiB)
    expect(await command.must('logs', lab)).toMatch(
      /^==> .*\n… \d+ bytes that were printed before this are not kept\nx/,
    )
    const { directory, holder } = await command.json<{ directory: string; holder: number }>('show', lab)
    const used = await host.must(['du', '-sk', `/proc/${holder}/root${directory}/log`])
    expect(Number.parseInt(used, 10)).toBeLessThan(5 * 1024)
  })

  it('is whole where it fits, whatever is in it', async ({ command, lab }) => {
    await detach(command, lab, 'client', "printf '\\357\\273\\277one\\n\\n\\ttwo \\303\\251'; printf '\\nthree' >&2")
    expect(await ended(command, lab)).toMatchObject([{ output: '\uFEFFone\n\n\ttwo é\nthree', dropped: 0 }])
  })

  it('is all that a program printed, as soon as it does not run any more', async ({ command, lab }) => {
    await detach(command, lab, 'client', `head -c ${3 * MiB} /dev/zero | tr '\\0' y`)
    const [log] = await ended(command, lab)
    expect(log?.output.length).toBe(3 * MiB)
  })

  it('begins with a whole character', async ({ command, lab }) => {
    // 3 bytes each, and 2 MiB of them are no multiple of 3.
    await detach(command, lab, 'client', `head -c ${6 * MiB} /dev/zero | sed 's/\\x00/€/g' | head -c ${6 * MiB}`)
    const [log] = await ended(command, lab)
    expect(log?.output).toMatch(/^€{1398000}€*$/)
  })

  it('is read by a program that opens its own output again', async ({ command, lab }) => {
    await detach(command, lab, 'client', 'echo one; echo two >/dev/stdout; echo three >>/dev/stderr; echo four')
    expect(await ended(command, lab)).toMatchObject([{ output: 'one\ntwo\nthree\nfour\n' }])
  })

  it('needs no process that is named in the receipt', async ({ command, lab }) => {
    await detach(command, lab, 'client', 'exec sleep 4742')
    const downs = await command.json<{ receipt: { ended: { argv: string[] }[]; ours: unknown[] } }[]>('down', lab)
    expect(downs[0]?.receipt.ended.map(({ argv }) => argv)).toEqual([['sleep', '4742']])
    expect(downs[0]?.receipt.ours).toEqual([])
  })

  it('is of the commands of `setup`, too, also of what they left running', async ({ command }) => {
    const file = writeFile(
      'setup.yml',
      `namespaces:
  one:
    setup: ["echo first; echo complaint >&2", "(sleep 0.2; echo later) & echo now"]
  two: { setup: [{ run: "id -u", user: root }] }
`,
    )
    await command.must('up', file)
    await expect
      .poll(() => command.json<Log[]>('logs', 'setup'))
      .toMatchObject([
        { namespace: 'one', name: 'setup', output: 'first\ncomplaint\n', isRunning: false },
        { namespace: 'one', name: 'setup', argv: ['sh', '-c', expect.any(String)], output: 'now\nlater\n' },
        { namespace: 'two', name: 'setup', output: '0\n' },
      ])
    await command.must('down', 'setup')
  })

  it('is in the error where a command of `setup` fails', async ({ command }) => {
    const file = writeFile('setup.yml', 'namespaces:\n  one: { setup: ["echo why; exit 3"] }\n')
    const { exitCode, stderr } = await command.run(['up', file])
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('status 3: why') })
    expect(stderr).toMatch(/setup\.yml:2:18: in one/)
  })
})

describe('logs --tail', () => {
  it('prints the last lines of each program', async ({ command, lab }) => {
    await detach(command, lab, 'client', 'echo a; echo b; echo c')
    await detach(command, lab, 'server', 'echo 1; echo 2; printf 3')
    await ended(command, lab)
    const outputs = async (tail: string) =>
      (await command.json<Log[]>('logs', lab, '--tail', tail)).map(({ output }) => output)
    expect(await outputs('2')).toEqual(['b\nc\n', '2\n3'])
    expect(await outputs('0')).toEqual(['', ''])
    expect(await outputs('9')).toEqual(['a\nb\nc\n', '1\n2\n3'])
  })

  it('refuses what is no number', async ({ command, lab }) => {
    for (const tail of ['-1', 'x', '1.5', '']) {
      const { exitCode, stderr } = await command.run(['logs', lab, `--tail=${tail}`])
      expect({ tail, exitCode }).toEqual({ tail, exitCode: 2 })
      expect(stderr).toContain('--tail')
    }
  })
})

describe('logs --follow', () => {
  it('goes on until none runs any more, and titles each program that goes on', async ({ command, lab }) => {
    await detach(command, lab, 'client', 'echo old; echo one; exec sleep 4743')
    await detach(command, lab, 'server', 'while [ ! -e /tmp/never ]; do sleep 0.05; echo tick; done')
    const follow = command.start(['logs', lab, '--follow', '--tail', '1'])
    await follow.printed('one\n')
    await follow.printed('tick\ntick\n')
    await detach(command, lab, 'client', 'echo joined')
    await follow.printed('joined\n')
    for (const { pid } of await command.json<Log[]>('logs', lab))
      await command.run(['exec', lab, 'client', '--', 'kill', `${pid}`])
    const { exitCode, stdout } = await follow.ended()
    expect(exitCode).toBe(0)
    expect(stdout).not.toMatch(/^old$/m)
    expect(stdout).toMatch(
      /^==> client: .* since [^,]*\)\none\n\n==> server: .*\n(?:tick\n)+\n==> client: .*\njoined\n/,
    )
  })

  it('ends with the lab', async ({ command, lab }) => {
    await detach(command, lab, 'client', 'echo here; exec sleep 4744')
    const follow = command.start(['logs', lab, '--follow'])
    await follow.printed('here\n')
    await command.must('down', lab)
    expect(await follow.ended()).toMatchObject({ exitCode: 0, stderr: '' })
  })

  it('ends with the programs where one of them has stopped what keeps its output', async ({ command, lab }) => {
    const stopping =
      'for e in /proc/[0-9]*/environ; do pid=${e%/*}; grep -qs NETNS_TOPOLOGY_KEEPS "$e" && kill -STOP "${pid#/proc/}"; done'
    await detach(command, lab, 'client', `echo here; ${stopping}; exec sleep 1`)
    expect(await command.run(['logs', lab, '--follow'])).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await command.json<Log[]>('logs', lab)).toMatchObject([{ isRunning: false }])
  })

  it('ends at once where nothing runs, and is refused with --json', async ({ command, lab }) => {
    expect(await command.run(['logs', lab, '--follow'])).toMatchObject({ exitCode: 0, stdout: '' })
    expect(await command.run(['logs', lab, '--follow', '--json'])).toMatchObject({ exitCode: 2 })
  })
})
