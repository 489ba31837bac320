import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect } from 'vitest'
import { office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { commandArgv } from '../../support/engine.ts'
import { asContained } from '../../support/nobody.ts'
import { needsWay } from '../../support/way.ts'

const failed = (exitCode: number, stderr: unknown) => ({ exitCode, stdout: '', stderr })

describe('a file that is no topology', () => {
  it.for([
    ['is not there', '/no/such.yml', 'the file /no/such.yml does not exist\n'],
    ['is a directory', '/tmp', 'the file /tmp is a directory\n'],
    ['never ends', '/dev/zero', 'the file /dev/zero is not a regular file\n'],
    ['has no name', '', 'the name of the topology file is empty\n'],
    ['would draw', '/no/\u001b[31m\n', 'the file /no/\\x1b[31m\\n does not exist\n'],
  ] as const)('%s', async ([, file, said], { command }) => {
    expect(await command.run(['up', file])).toEqual(failed(2, `netns-topology: ${said}`))
  })

  it.for([
    ['empty', '', '1:1: the file is empty\n  hint: a topology has `namespaces` at least\n'],
    ['binary', randomBytes(3000), expect.stringMatching(/\d+:\d+: not a text file in UTF-8\n/)],
    ['10 MB', `# ${'x'.repeat(10_000_000)}`, '1:1: larger than 1 MiB, which no topology is\n'],
  ] as const)('is %s', async ([, text, said], { command }) => {
    const file = writeFile('bad.yml', typeof text === 'string' ? text : Buffer.from(text))
    const { exitCode, stdout, stderr } = await command.run(['validate', file])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr.replace(`netns-topology: ${file}:`, '')).toEqual(said)
  })

  it('is a FIFO that nobody writes to', async ({ command, host }) => {
    await host.must(['mkfifo', '/run/fifo'])
    const said = 'netns-topology: the file /run/fifo is not a regular file\n'
    expect(await command.run(['up', '/run/fifo'])).toEqual(failed(2, said))
    await host.must(['rm', '/run/fifo'])
  })

  it('has text that does something to a terminal', async ({ command }) => {
    const file = writeFile('bad.yml', 'namespaces:\n  "a\\e[31mb": { "\\r\\n::error::c": 1 }\n')
    const { exitCode, stdout, stderr } = await command.run(['up', file])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('`a\\x1b[31mb` can not be a name')
    expect(stderr).toContain('\\r\\n::error::c')
    expect(stderr).not.toContain('\u001b')
    expect(stderr).not.toContain('\r')
  })

  it.for(['../../etc/cron.d/x', '-rf', 'a\nb', '\u001b]0;owned\u0007', '::stop-commands::x'])(
    'has the name %j, for itself or for what is in it',
    async (name, { command }) => {
      const named = {
        topology: { name, namespaces: { a: {} } },
        namespace: { namespaces: { [name]: {} } },
        bridge: { bridges: { [name]: { subnets: ['10.0.0.0/24'] } }, namespaces: { a: {} } },
        // An interface may be called -rf.
        ...(name !== '-rf' && { interface: { namespaces: { a: { interfaces: { [name]: {} } } } } }),
        'name of a host': { namespaces: { a: { hosts: { [name]: '10.0.0.1' } } } },
        sysctl: { namespaces: { a: { sysctls: { [name]: 1 } } } },
      }
      for (const topology of Object.values(named)) {
        const file = writeFile('bad.yml', JSON.stringify(topology))
        const { exitCode, stdout, stderr } = await command.run(['up', file])
        expect({ topology, exitCode, stdout }).toEqual({ topology, exitCode: 2, stdout: '' })
        expect(stderr).toMatch(/^netns-topology: \S+bad\.yml:1:\d+: /)
        expect(stderr).not.toMatch(/[^\P{Cc}\n]|^\s*::/mu)
      }
    },
  )

  it('fails half way', async ({ command }) => {
    const file = writeFile('setup.yml', 'namespaces:\n  a:\n    setup: ["echo out; echo err >&2; exit 3"]\n')
    const said = `netns-topology: ${file}:3:13: in a: echo out; echo err >&2; exit 3 ended with status 3: out; err\n`
    for (const args of [
      ['up', file],
      ['check', file],
      ['run', file, '--', 'true'],
    ]) {
      expect(await command.run(args)).toEqual(failed(1, said))
    }
  })
})

const more = (command: string) => `(netns-topology ${command} --help says more)\n`

describe('a command line that is wrong', () => {
  it.for([
    [
      ['dwon'],
      "unknown command 'dwon'\n(Did you mean down?)\n(netns-topology --help, or --help after a command, says more)\n",
    ],
    [['up', '--nmae', 'x', 'f'], `unknown option '--nmae'\n(Did you mean --name?)\n${more('up')}`],
    [['up'], `missing required argument 'file'\n${more('up')}`],
    [['run', 'f'], `missing required argument 'command'\n${more('run')}`],
    [['exec', 'a'], `missing required argument 'namespace'\n${more('exec')}`],
    [
      ['up', 'f', '--owner', 'x'],
      `option '--owner <pid>' argument 'x' is invalid. A process has a number above 0.\n${more('up')}`,
    ],
    [
      ['plan', 'f', '--format', 'xml'],
      `option '--format <format>' argument 'xml' is invalid. Allowed choices are text, sh, json.\n${more('plan')}`,
    ],
    [['show'], 'a topology has to be named\n  hint: `netns-topology ls` lists those that are up\n'],
    [['down'], 'down needs the name of a topology, or --all\n  hint: `netns-topology ls` lists what is up\n'],
    [['down', 'a', '--all'], 'down takes a name or --all, not both\n  hint: `netns-topology ls` lists what is up\n'],
  ] as const)('%j', async ([args, said], { command }) => {
    expect(await command.run(args)).toEqual(failed(2, `netns-topology: ${said}`))
  })

  it('takes what NETNS_TOPOLOGY has for the name of a topology, and for no file', async ({ command }) => {
    const file = writeFile('office', 'namespaces: { a: { setup: [touch ran] } }')
    const env = { NETNS_TOPOLOGY: 'office' }
    const { exitCode, stderr } = await command.run(['check'], { cwd: dirname(file), env })
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no topology is up under'),
    })
    expect(existsSync(join(dirname(file), 'ran'))).toBe(false)
  })

  it('names no file outside the state directory, and nothing that draws', async ({ command, host }) => {
    const file = writeFile('office.yml', office)
    for (const name of ['../../tmp/evil', 'a b', '', '.', '\u001b[31m', 'a.00000000']) {
      const { exitCode, stdout, stderr } = await command.run(['up', file, '--name', name])
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toContain('is no name for a topology\n  hint: it has letters, digits and `-`')
      expect(stderr).not.toContain('\u001b')
    }
    expect((await host.run(['test', '-e', '/tmp/evil'])).exitCode).toBe(1)
  })
})

describe('a name that is not up', () => {
  it('is answered with the nearest', async ({ command, lab }) => {
    expect(lab).toBe('office')
    const near = 'netns-topology: no topology is up under the name ofice\n  hint: did you mean `office`?\n'
    for (const args of [
      ['show', 'ofice'],
      ['down', 'ofice'],
      ['logs', 'ofice'],
      ['exec', 'ofice', 'a', '--', 'true'],
    ]) {
      expect(await command.run(args)).toEqual(failed(2, near))
    }
    const inside = 'netns-topology: office has no namespace clint\n  hint: did you mean `client`?\n'
    for (const args of [
      ['logs', lab, 'clint'],
      ['shell', lab, 'clint'],
      ['exec', lab, 'clint', '--', 'true'],
    ]) {
      expect(await command.run(args)).toEqual(failed(2, inside))
    }
  })

  it('is said to be empty where it is, as of a variable that is not set', async ({ command, lab }) => {
    for (const args of [
      ['down', ''],
      ['exec', '', 'client', '--', 'true'],
    ]) {
      expect(await command.run(args)).toEqual(failed(2, 'netns-topology: the name of the topology is empty\n'))
    }
    const file = writeFile('office.yml', office)
    for (const args of [
      ['exec', lab, '', '--', 'true'],
      ['run', file, '--in', '', '--', 'true'],
    ]) {
      expect(await command.run(args)).toEqual(failed(2, 'netns-topology: the name of the namespace is empty\n'))
    }
  })

  it('is answered without one where nothing is up', async ({ command }) => {
    const said = 'netns-topology: no topology is up under the name \\x1b[31m\n  hint: none is up\n'
    expect(await command.run(['down', '\u001b[31m'])).toEqual(failed(2, said))
    expect(await command.run(['show', '../..'])).toMatchObject({ exitCode: 2, stdout: '' })
  })
})

describe('a machine that can not', () => {
  it('lacks a tool: which, and its package', async ({ host }) => {
    const file = writeFile('office.yml', office)
    const hide =
      'for tool in flock ip; do mount --bind /dev/null "$(readlink -f "$(command -v $tool)")"; done; exec "$@"'
    const alone = ['unshare', '--mount', '--propagation', 'private', 'sh', '-ec', hide, 'sh'] as const
    const ran = await host.user.behind(alone).run(commandArgv('up', file))
    expect(ran).toEqual(
      failed(
        3,
        'netns-topology: flock, ip are needed and were not found\n  hint: ' +
          'install the package util-linux (Debian, Ubuntu: apt-get install util-linux); ' +
          'install the package iproute2 (Debian, Ubuntu: apt-get install iproute2)\n',
      ),
    )
  })

  it('gives no privilege', async ({ host, skip }) => {
    needsWay('root', { skip }, 'a user needs no capability outside his user namespace')
    const file = writeFile('office.yml', office)
    const ran = await host.run([...asContained, ...commandArgv('up', file)])
    expect(ran.exitCode).toBe(3)
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toMatch(
      /^netns-topology: this user may not make network namespaces .*\n {2}hint: in a container: give it the capabilities/,
    )
    expect(ran.stderr).not.toMatch(/\n {4}at /)
  })
})

describe('what is the matter with the machine is said in words', () => {
  it('a limit of the size of files', async ({ host }) => {
    const line = `ulimit -f 1; exec ${commandArgv('up', writeFile('office.yml', office)).join(' ')}`
    const ran = await host.user.run(['bash', '-c', line])
    expect(ran).toEqual(
      failed(
        1,
        expect.stringMatching(
          /^netns-topology: EFBIG: .*'\n {2}hint: raise the limit of the size of files \(ulimit -f\)\n$/,
        ),
      ),
    )
  })
})

describe('what reads the output may go away', () => {
  it('without a stack trace', async ({ host, lab }) => {
    const line = commandArgv('show', lab, '--json').join(' ')
    const ran = await host.user.run(['bash', '-c', `${line} | true; echo \${PIPESTATUS[0]}`])
    expect(ran).toEqual({ exitCode: 0, stdout: '0\n', stderr: '' })
    const full = await host.user.run(['sh', '-c', `${line} >/dev/full`])
    expect(full).toEqual(
      failed(1, expect.stringMatching(/^netns-topology: the result could not be written: ENOSPC.*\n$/)),
    )
  })
})
