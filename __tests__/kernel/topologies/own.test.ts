import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { Log } from '../../../src/lab/programs/logs.ts'
import { type Command, makeDirectory, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'
import { type Program, withDaemons } from '../../support/daemons.ts'
import { way } from '../../support/way.ts'

/** Brings a topology called `own` up in a directory, lets it be used, and takes it down. */
async function withOwn(command: Command, namespaces: string, work: () => Promise<void>, cwd = '/'): Promise<void> {
  const bridges = 'bridges: { lan: { subnets: [10.1.1.0/24] } }'
  const file = writeFile('own.yml', `${bridges}\nnamespaces:\n${namespaces}`)
  const { exitCode, stderr } = await command.run(['up', file], { cwd })
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  try {
    await work()
  } finally {
    await command.must('down', 'own')
  }
}

const inside = (command: Command, namespace: string, script: string) =>
  command.must('exec', 'own', namespace, '--', 'sh', '-ec', script)

describe('private', () => {
  it('gives each namespace directories for itself, empty and with their modes, and the machine keeps its own', async ({
    command,
    host,
  }) => {
    await host.must(['sh', '-c', 'mkdir -m 1777 /run/shared && touch /run/shared/of-host'])
    const namespaces = '  a: { private: [/run/shared] }\n  b: { private: [/run/shared, /var/tmp] }\n  c: {}\n'
    await withOwn(command, namespaces, async () => {
      for (const namespace of ['a', 'b']) {
        expect(await inside(command, namespace, 'ls /run/shared; stat -c %a /run/shared')).toBe('1777\n')
        await inside(command, namespace, `echo ${namespace} >/run/shared/mine`)
      }
      expect(await inside(command, 'a', 'cat /run/shared/*')).toBe('a\n')
      expect(await inside(command, 'b', 'cat /run/shared/*')).toBe('b\n')
      expect(await inside(command, 'c', 'ls /run/shared')).toBe('of-host\n')
    })
    expect(await host.must(['ls', '/run/shared'])).toBe('of-host\n')
    await host.must(['rm', '-r', '/run/shared'])
  })

  it('begins with a copy of another directory, also of one that is covered, and leaves that as it is', async ({
    command,
    host,
  }) => {
    await host.must(['sh', '-c', 'mkdir -p /run/covered/sub && echo host >/run/covered/sub/file'])
    const directory = makeDirectory()
    mkdirSync(join(directory, 'mine'))
    writeFileSync(join(directory, 'mine/config'), 'from the project\n', { mode: 0o644 })
    const namespaces = `  a:
    private: [{ path: /opt, from: ./mine }, { path: /run/covered, from: /run/covered }]
    setup: ["cat /opt/config; echo changed >/opt/config; echo changed >/run/covered/sub/file"]
`
    const work = async () => {
      expect(await command.json<Log[]>('logs', 'own')).toMatchObject([{ output: 'from the project\n' }])
      expect(await inside(command, 'a', 'cat /opt/config /run/covered/sub/file')).toBe('changed\nchanged\n')
      expect(await inside(command, 'a', 'stat -c %a /opt/config')).toBe('644\n')
    }
    await withOwn(command, namespaces, work, directory)
    expect(await host.must(['cat', join(directory, 'mine/config'), '/run/covered/sub/file'])).toBe(
      'from the project\nhost\n',
    )
    await host.must(['rm', '-r', '/run/covered'])
  })

  it.for([
    [
      'a link of the machine',
      '/run/link',
      [],
      /^.*own\.yml:4:15: in a: \/run\/link can not be private: \/run\/link is a link to \/var\/lib$/m,
    ],
    [
      'a link in a copy',
      '/run/plain/link/made',
      [{ path: '/run/plain', from: '/run/with-link' }],
      /\/run\/plain\/link\/made can not be private: \/run\/plain\/link is a link/,
    ],
  ] as const)(
    'is not by %s, and makes nothing where that leads',
    async ([, path, others, words], { command, host }) => {
      await host.must([
        'sh',
        '-ec',
        'mkdir -p /run/plain /run/with-link; ln -sfn /var/lib /run/link; ln -sfn /var/lib /run/with-link/link',
      ])
      const file = writeFile(
        'own.yml',
        `name: own\nnamespaces:\n  a:\n    private: ${JSON.stringify([path, ...others])}\n`,
      )
      const { exitCode, stderr } = await command.run(['up', file])
      expect(exitCode).toBe(1)
      expect(stderr).toMatch(words)
      expect((await host.run(['ls', '-d', '/var/lib/made'])).exitCode).toBe(2)
      await host.must(['rm', '-r', '/run/plain', '/run/with-link', '/run/link'])
    },
  )

  it('can have a directory in another one that the machine does not have', async ({ command }) => {
    await withOwn(command, '  a: { private: [/run/x/y, /run] }\n', async () => {
      expect(await inside(command, 'a', 'touch /run/x/y/z; find /run -mindepth 1 | sort')).toBe(
        '/run/x\n/run/x/y\n/run/x/y/z\n',
      )
    })
  })

  it.for([
    ['[/opt/missing]', '2:18', 'the machine has no directory /opt/missing'],
    ['[/etc/passwd]', '2:18', 'the machine has no directory /etc/passwd'],
    ['[{ path: /opt, from: ./missing }]', '2:38', '/usr/missing is no directory that could be copied'],
  ])('is an error of `up` with its place: %s', async ([list = '', place = '', message = ''], { command }) => {
    const file = writeFile('own.yml', `namespaces:\n  a: { private: ${list} }\n`)
    const { exitCode, stderr } = await command.run(['up', file], { cwd: '/usr' })
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(message) })
    expect(stderr).toContain(`own.yml:${place}: in a: `)
    expect(stderr).toContain('hint: ')
  })

  it('lets two NGINX run with one configuration, and each end only itself', async ({ command, host }) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path /run/t;`)
    const config = writeFile(
      'nginx.conf',
      `user root root;
pid /run/nginx.pid;
daemon off;
events {}
http { ${temporary.join(' ')} access_log off; server { listen 80; return 200 "$hostname\\n"; } }
`,
    )
    const ask = async (from: string, to: string) =>
      await command.run(['exec', 'own', from, '--', 'curl', '-s', '--max-time', '50', `http://${to}/`])
    const one = (name: string) => `  ${name}: { interfaces: { eth0: { bridge: lan } }, private: [/run] }\n`
    await withDaemons(host, async (program) => {
      const started = ['--', ...program('usr/sbin/nginx'), '-e', 'stderr', '-c', config] as const
      await withOwn(command, one('a') + one('b'), async () => {
        for (const namespace of ['a', 'b'])
          await command.must('exec', 'own', namespace, '--root', '--detach', '--ready', 'tcp:80', ...started)
        expect(await ask('a', 'b')).toMatchObject({ stdout: 'b\n' })
        expect(await ask('b', 'a')).toMatchObject({ stdout: 'a\n' })
        await command.must('exec', 'own', 'a', '--root', ...started, '-s', 'quit')
        await expect.poll(async () => (await ask('b', 'a')).exitCode).toBe(7)
        expect(await ask('a', 'b')).toMatchObject({ stdout: 'b\n' })
      })
    })
  })

  it('lets two FRR be neighbours in one lab', async ({ command, host, skip }) => {
    skip(way !== 'root', 'FRR sets its groups, which only root may')
    const directory = makeDirectory()
    for (const number of [1, 2]) {
      mkdirSync(join(directory, `r${number}`))
      writeFileSync(join(directory, `r${number}/zebra.conf`), `hostname r${number}\n`)
      writeFileSync(join(directory, `r${number}/ospfd.conf`), ospfd(number))
    }
    const groups = await host.must(['cat', '/etc/group'])
    await host.must(['sh', '-c', 'mkdir /etc/frr && echo frrvty:x:0: >>/etc/group'])
    const router = (number: number, iface: string) => `  r${number}:
    forwarding: true
    interfaces: { eth0: ${iface} }
    loopback: [10.255.0.${number}/32]
    private: [/run, /var/tmp, { path: /etc/frr, from: ./r${number} }]
    setup: [mkdir /run/frr]
`
    const routers =
      router(1, '{ peer: "r2:eth0", addresses: [10.0.0.1/30] }') + router(2, '{ addresses: [10.0.0.2/30] }')
    const work = async (program: Program) => {
      for (const name of ['r1', 'r2'])
        for (const daemon of ['zebra', 'ospfd'])
          await command.must(
            'exec',
            'own',
            name,
            '--detach',
            '--',
            ...program(`usr/lib/frr/${daemon}`),
            '-u',
            'root',
            '-g',
            'root',
          )
      const route = () => command.must('exec', 'own', 'r1', '--', 'ip', 'route', 'show', '10.255.0.2')
      await expect.poll(route).toContain('proto ospf')
      await command.must('exec', 'own', 'r1', '--', 'ping', '-c', '1', '10.255.0.2')
    }
    await withDaemons(host, (program) => withOwn(command, routers, () => work(program), directory))
    expect(await host.must(['ls', '/etc/frr'])).toBe('')
    await host.must(['rmdir', '/etc/frr'])
    await host.must(['tee', '/etc/group'], { stdin: groups })
  })
})

const ospfd = (number: number) => `interface eth0
 ip ospf network point-to-point
 ip ospf hello-interval 1
 ip ospf dead-interval 4
 ip ospf area 0
interface lo
 ip ospf area 0
router ospf
 ospf router-id 10.255.0.${number}
`

describe('what keeps private directories', () => {
  const namespaces = '  a: { private: [/opt] }\n  b: {}\n'
  const kill = (command: Command, signal: string) => inside(command, 'b', `pkill ${signal} -x netns-topology`)

  it('is not what `pkill sleep` means', async ({ command }) => {
    await withOwn(command, namespaces, async () => {
      await inside(command, 'a', 'echo kept >/opt/file; pkill sleep || :')
      expect(await inside(command, 'a', 'cat /opt/file')).toBe('kept\n')
    })
  })

  it('is said to be killed, and nothing else is in its place before `repair`', async ({ command }) => {
    await withOwn(command, namespaces, async () => {
      await inside(command, 'a', 'echo gone >/opt/file')
      await kill(command, '-KILL')
      expect(await command.run(['exec', 'own', 'a', '--', 'ls', '/opt'])).toMatchObject({
        ...{ exitCode: 1, stdout: '' },
        stderr: expect.stringMatching(
          /^netns-topology: programs cannot enter a: what is private .*\n {2}hint: `netns-topology repair`/,
        ),
      })
      expect(await command.json('show', 'own')).toMatchObject({ missing: ['what is private to a'] })
      expect(await inside(command, 'b', 'hostname')).toBe('b\n')
      expect(await command.json('repair', 'own')).toEqual({ repaired: ['what is private to a'], lost: [] })
      expect(await inside(command, 'a', 'ls /opt; echo new >/opt/file; cat /opt/file')).toBe('new\n')
    })
  })
})

describe('processes: own', () => {
  const two = '  a: { processes: own }\n  b: { processes: own, private: [/opt] }\n  c: {}\n'
  const detach = async (command: Command, namespace: string, ...argv: string[]) =>
    Number(await command.must('exec', 'own', namespace, '--detach', '--', ...argv))

  it('shows programs only those of their namespace, and lets them end only those', async ({ command }) => {
    await withOwn(command, two, async () => {
      for (const namespace of ['a', 'b', 'c']) await detach(command, namespace, 'sleep', '4751')
      const running = async () =>
        (await command.json<Log[]>('logs', 'own')).flatMap((log) => (log.isRunning ? [log.namespace] : []))
      expect(await running()).toEqual(['a', 'b', 'c'])
      expect(await inside(command, 'a', 'pgrep -c -x -f "sleep 4751"')).toBe('1\n')
      await inside(command, 'a', 'pkill -x -f "sleep 4751"')
      await expect.poll(running).toEqual(['b', 'c'])
      await inside(command, 'b', 'kill -9 -1; exec true').catch(() => {})
      await expect.poll(running).toEqual(['c'])
      expect(await inside(command, 'b', 'echo still')).toBe('still\n')
    })
  })

  it('reaps orphans, keeps the output of programs, and says their numbers as the namespace does', async ({
    command,
  }) => {
    await withOwn(command, two, async () => {
      const script =
        'echo "$PPID $$"; (sleep 0.1 & exec true); sleep 0.3; grep -h State: /proc/[0-9]*/status; exec sleep 4752'
      const pid = await detach(command, 'a', 'sh', '-c', script)
      const output = async () => (await command.json<Log[]>('logs', 'own', 'a'))[0]?.output
      await expect.poll(output).toMatch(/State:[^]*State:/)
      expect(await output()).toMatch(new RegExp(`^1 ${pid}\n`))
      expect(await output()).not.toContain('zombie')
      const words = () => inside(command, 'a', `tr '\\0' ' ' </proc/${pid}/cmdline`)
      await expect.poll(words).toBe('sleep 4752 ')
    })
  })

  it('goes with the lab: the receipt names what was ended, and nothing that waits for it', async ({
    command,
    host,
  }) => {
    const file = writeFile('own.yml', `namespaces:\n${two}`)
    await command.must('up', file)
    await detach(command, 'a', 'sleep', '4753')
    const waiting = command.start(['exec', 'own', 'b', '--', 'sh', '-c', 'echo here; exec sleep 4754'])
    await waiting.printed('here')
    type Downs = { receipt: { ended: { argv: string[] }[]; ours: unknown[] } }[]
    const [down] = await command.json<Downs>('down', 'own')
    expect(down?.receipt.ended.map(({ argv }) => argv).toSorted()).toEqual([
      ['sleep', '4753'],
      ['sleep', '4754'],
    ])
    expect(down?.receipt.ours).toEqual([])
    expect((await waiting.ended()).exitCode).not.toBe(0)
    expect((await host.run(['pgrep', '-f', 'sleep 475[34]'])).exitCode).toBe(1)
  })

  it('passes signals on, and the status', async ({ command }) => {
    await withOwn(command, two, async () => {
      const script = "trap 'echo got; exit 7' TERM; echo ready; while :; do sleep 0.05; done"
      const running = command.start(['exec', 'own', 'a', '--', 'sh', '-c', script])
      await running.printed('ready')
      running.signal('SIGTERM')
      expect(await running.ended()).toMatchObject({ exitCode: 7, stdout: 'ready\ngot\n' })
    })
  })
})
