import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/audit/index.ts'
import { type AsUser } from '../../support/as-user.ts'
import { agentArgv, commandArgv } from '../../support/engine.ts'
import { type Host, playHost } from '../../support/host.ts'
import { sudoUser } from '../../support/sudo-user.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { dropped } from '../../support/user.ts'

let host: Host
let user: AsUser
let other: AsUser
beforeAll(async () => {
  host = await playHost()
  user = await sudoUser(host, 4242)
  other = await sudoUser(host, 4343)
})
afterAll(async () => await host[Symbol.asyncDispose]())

interface Answered {
  readonly answer?: unknown
  readonly failure?: { readonly code: string; readonly message: string; readonly hint?: string }
}

function replyIn(line: string): Answered {
  const reply: Answered = JSON.parse(line)
  return reply
}

/** What `up --json` says of a lab. */
async function up(who: AsUser, file: string, ...options: string[]): Promise<{ id: string; holder: number }> {
  const lab: { id: string; holder: number } = JSON.parse(
    await who.must('up', `/run/checkout/examples/${file}`, '--json', ...options),
  )
  return lab
}

/** What the agent answers to lines as they are, after its greeting. The end of its input would abort what it does. */
async function say(who: AsUser, lines: readonly string[], env = {}): Promise<Answered[]> {
  const agent = dropped(host, who.uid).spawn(['sudo', '-n', '--', ...agentArgv], { env })
  // An agent that has ended does not read them.
  agent.stdin.on('error', () => {})
  agent.stdin.write(lines.map((line) => `${line}\n`).join(''))
  const replies: string[] = []
  for await (const line of createInterface({ input: agent.stdout })) {
    replies.push(line)
    if (replies.length > lines.length) agent.stdin.end()
  }
  const [greeting, ...answers] = replies
  expect(greeting).toBe('{}')
  return answers.map(replyIn)
}

const ask = (who: AsUser, ...requests: unknown[]) =>
  say(
    who,
    requests.map((request) => JSON.stringify(request)),
  )

const nat = {
  name: 'evil',
  bridges: { lan: { subnets: ['10.9.0.0/24'], nat: true } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } } },
}
const open = {
  do: 'open',
  ...{ topology: nat, tag: '0badcafe', holder: 1, pin: false, state: '/run/user/4242/netns-topology' },
}

it('the agent is scheduled as all others, whatever its user said before', async () => {
  const cpu = (await host.must(['sh', '-c', 'taskset --pid --cpu-list $$ | sed "s/.*: //; s/[-,].*//"'])).trim()
  const agent = ['sudo', '-n', '--', ...agentArgv] as const
  const script = `
    mkfifo asks answers
    "$@" <asks >answers &
    exec 5>asks 6<answers
    read -r _ <&6
    agent=$(pgrep -U 0 -nf agent.js)
    chrt --pid "$agent"; taskset --pid --cpu-list "$agent"; ps -o ni= -p "$agent"
    rm asks answers`
  const odd = ['chrt', '--idle', '0', 'nice', '-n', '15', 'taskset', '--cpu-list', cpu] as const
  const { stdout } = await user.run([...odd, 'sh', '-ec', script, 'odd', ...agent])
  expect(stdout).toMatch(/scheduling policy: SCHED_OTHER$/m)
  expect(stdout.trim().split('\n').at(-1)?.trim()).toBe('0')
  const online = (await host.must(['cat', '/sys/devices/system/cpu/online'])).trim()
  expect(stdout).toContain(`affinity list: ${online === '0-1' ? '0,1' : online}`)
})

/** The holder of a lab of a user's that has nothing on the host. */
async function withHolder(who: AsUser, work: (holder: number) => Promise<void>): Promise<void> {
  const { holder } = await up(who, 'office.yml')
  try {
    await work(holder)
  } finally {
    await who.must('down', 'office')
  }
}

const processesIn = (answered: Answered | undefined): object => {
  const { items }: Partial<Snapshot> = { items: {}, ...(answered?.answer as Partial<Snapshot>) }
  return items?.process ?? {}
}

describe('the agent refuses, and changes nothing', () => {
  const escape = '\u001B]0;owned\u0007\n::stop-commands::x\n'
  const lines = {
    'garbage instead of JSON': '\u0000\u0001{{{',
    nothing: '',
    'a list': '[]',
    'JSON without an end': '{"do":"sweep"',
    'what it does not know': '{"do":"run","argv":["id"]}',
    'a field too many': '{"do":"sweep","file":"/etc/shadow"}',
    'the prototype of its answers': '{"do":"__proto__"}',
    'a PID that is none': JSON.stringify({ ...open, holder: '1; reboot' }),
    'a PID below 1': JSON.stringify({ ...open, holder: -1 }),
    'a tag that is a path': JSON.stringify({ ...open, tag: '../../x0' }),
    'a tag and more lines': JSON.stringify({ ...open, tag: '0badcafe\n' }),
    'an id that is a path': '{"do":"close","id":"../../etc"}',
    'a mark instead of a lab': '{"do":"evict","mark":"netns-topology:0badcafe"}',
    'an id that is an option': '{"do":"close","id":"-rf"}',
    'an id with an escape sequence': JSON.stringify({ do: 'look', id: escape }),
    'an address that is an option': '{"do":"snapshot","conntrack":["--help"]}',
    'a topology that is a list': JSON.stringify({ ...open, topology: [] }),
    'a topology that is deep': `{"do":"survey","tag":"0badcafe","topology":${'{"host":'.repeat(20_000)}1${'}'.repeat(20_001)}`,
    'pins without a lab that was opened': '{"do":"pin"}',
  }

  it.each(Object.entries(lines))('%s', async (_, text) => {
    await expectUnchanged(host, async () => {
      expect((await say(user, [text])).at(-1)).toMatchObject({ failure: { message: expect.any(String) } })
    })
  })

  it.each([
    ['../../etc/cron.d/x', {}],
    ['-rf', {}],
    ['a\nb', {}],
    [escape, {}],
    ['evil', { host: { interfaces: { '../../all': { bridge: 'lan' } } } }],
    ['evil', { host: { interfaces: { 'a;reboot': { bridge: 'lan', addresses: ['10.9.0.9/24; reboot'] } } } }],
    ['evil', { namespaces: { '../../x': { interfaces: { eth0: { bridge: 'lan' } } } } }],
    ['evil', { namespaces: { '-rf': { interfaces: { eth0: { bridge: 'lan' } } } } }],
    ['evil', { bridges: { lan: { nat: 'yes' } } }],
  ])('a topology %j with %j', async (name, change) => {
    await expectUnchanged(host, () =>
      withHolder(user, async (holder) => {
        const [answer] = await ask(user, { ...open, holder, topology: { ...nat, name, ...change } })
        expect(answer).toMatchObject({ failure: { code: 'TOPOLOGY' } })
      }),
    )
  })

  it('a line of megabytes, and all after it', async () => {
    await expectUnchanged(host, async () => {
      const long = JSON.stringify({ do: 'survey', topology: { name: 'x'.repeat(5_000_000) } })
      const answers = await say(user, [long, '{"do":"sweep"}'])
      expect(answers).toEqual([
        { failure: expect.objectContaining({ message: 'a request has more than 4194304 bytes' }) },
      ])
    })
  })

  it("a holder that is the machine's init, a shell of the user's, another user's, or nobody", async () => {
    await expectUnchanged(host, () =>
      withHolder(other, async (theirs) => {
        const shell = host.spawn(['setpriv', '--reuid=4242', '--regid=4242', '--clear-groups', 'sleep', '75'])
        await expect.poll(() => host.run(['pgrep', '-x', '-U', '4242', 'sleep'])).toMatchObject({ exitCode: 0 })
        const own = Number(await host.must(['pgrep', '-x', '-U', '4242', 'sleep']))
        for (const holder of [1, own, theirs, 4_000_000]) {
          const [answer] = await ask(user, { ...open, holder })
          expect(answer?.failure?.message).toBe(`process ${holder} is no holder of a lab of user 4242`)
        }
        host.signal(shell, 'SIGKILL')
      }),
    )
  })

  it('a holder in a network of root’s, which its user namespace does not own', async () => {
    await host.must(['ip', 'netns', 'add', 'vpn'])
    const own = ['unshare', '--user', '--map-root-user', '--pid', '--mount', '--fork', '--kill-child', 'sleep', '76']
    const drop = ['setpriv', '--reuid=4242', '--regid=4242', '--clear-groups']
    const inVpn = host.spawn(['ip', 'netns', 'exec', 'vpn', ...drop, ...own])
    const held = ['pgrep', '-x', '-U', '4242', 'sleep'] as const
    await expect.poll(() => host.run(held)).toMatchObject({ exitCode: 0 })
    const holder = Number(await host.must(held))
    await expectUnchanged(host, async () => {
      const [answer] = await ask(user, { ...open, holder })
      expect(answer?.failure?.message).toBe(`process ${holder} is no holder of a lab of user 4242`)
      expect(await host.must(['ip', '-n', 'vpn', '-br', 'link'])).not.toContain('_uplink')
    })
    host.signal(inVpn, 'SIGKILL')
    await host.must(['ip', 'netns', 'del', 'vpn'])
  })

  it('pins through a state directory that is not the user’s', async () => {
    await expectUnchanged(host, () =>
      withHolder(user, async (holder) => {
        for (const state of [
          '/',
          '/run/user/4343/netns-topology',
          '/run/user/4242/netns-topology/../../etc',
          '/run/netns-topology',
        ]) {
          const [answer] = await ask(user, { ...open, holder, pin: true, state })
          expect(answer?.failure?.message).toContain('cannot lead through this state directory')
        }
      }),
    )
  })

  it('whatever is about a lab of somebody else, or has its tag', async () => {
    await expectUnchanged(host, () =>
      withHolder(user, async (holder) => {
        const { id } = await up(other, 'way-out.yml')
        const journal = () => host.must(['cat', `/run/netns-topology/${id}/journal`])
        const before = await journal()
        const requests = [
          ...['look', 'repair', 'evict', 'close'].map((does) => ({ do: does, id })),
          { ...open, holder, tag: id.slice(-8) },
        ]
        for (const answer of await ask(user, ...requests)) {
          expect(answer.failure?.message).toMatch(/^user 4242 has no lab|^there is a lab with the id or the tag of/)
        }
        expect(await journal()).toBe(before)
        expect(await other.must('check', 'way-out')).toContain('all 4 checks hold')
        await other.must('down', 'way-out')
      }),
    )
  })

  it('whatever is about a lab of root’s, which is closed to him without the agent as well', async () => {
    await expectUnchanged(host, async () => {
      const said = await host.must(commandArgv('up', '/run/checkout/examples/way-out.yml', '--json', '--pin'))
      const { id, holder }: { id: string; holder: number } = JSON.parse(said)
      const requests = ['look', 'repair', 'evict', 'close', 'snapshot'].map((does) => ({ do: does, id }))
      for (const answer of await ask(user, ...requests))
        expect(answer.failure?.message).toBe(`user 4242 has no lab ${id} on the host`)
      expect(await ask(user, { do: 'sweep' })).toEqual([{ answer: { restored: [], failures: [] } }])
      expect(await host.must(['stat', '-c', '%U %a', '/run/netns-topology'])).toBe('root 700\n')
      for (const argv of [
        ['ls', '/run/netns-topology'],
        ['ls', `/proc/${holder}/root/`],
        ['ip', 'netns', 'exec', 'laptop', 'true'],
        ['nsenter', `--target=${holder}`, '--net', 'true'],
        ['kill', `${holder}`],
      ] as const)
        expect((await user.run(argv)).stderr).toMatch(/not permitted|Permission denied/)
      expect(await user.must('ls')).toBe('')
      for (const args of [
        ['down', 'way-out'],
        ['exec', 'way-out', 'laptop', '--', 'true'],
      ])
        expect((await user.command(args)).exitCode).toBe(2)
      expect(await host.must(commandArgv('check', 'way-out'))).toContain('all 4 checks hold')
      await host.must(commandArgv('down', 'way-out'))
    })
  })

  it('to say of a lab of somebody else what runs in it, with the host or without', async () => {
    await expectUnchanged(host, async () => {
      const onHost = await up(other, 'way-out.yml')
      const [refused] = await ask(user, { do: 'snapshot', id: onHost.id })
      expect(refused?.failure?.message).toBe(`user 4242 has no lab ${onHost.id} on the host`)
      await other.must('down', 'way-out')
      const inside = await up(other, 'office.yml')
      const own = await up(user, 'office.yml')
      const [theirs, mine] = await ask(user, { do: 'snapshot', id: inside.id }, { do: 'snapshot', id: own.id })
      expect(theirs?.answer).toMatchObject({ items: { process: {} } })
      expect(Object.keys(processesIn(theirs))).toEqual([])
      expect(Object.keys(processesIn(mine))).not.toEqual([])
      await Promise.all([other.must('down', 'office'), user.must('down', 'office')])
    })
  })

  it('to be started by hand, with exit status 3 and what to do', async () => {
    const { exitCode, stdout } = await host.run(agentArgv, { env: { SUDO_UID: '', SUDO_GID: '' } })
    expect(exitCode).toBe(3)
    expect(stdout).toContain('SUDO_UID')
    expect((await user.run(agentArgv, { env: { SUDO_UID: '4343', SUDO_GID: '4343' } })).exitCode).toBe(3)
  })

  it('to undo what is up', async () => {
    const { id } = await up(user, 'way-out.yml')
    const [answer] = await ask(user, { do: 'close', id })
    expect(answer?.failure?.message).toBe(`the lab ${id} is still up`)
    expect(await user.must('check', 'way-out')).toContain('all 4 checks hold')
    await user.must('down', 'way-out')
  })
})

describe('what a user puts in the way of the agent', () => {
  it('an environment that would run his code does not reach it, even where sudo lets his PATH through', async () => {
    const careless = await sudoUser(host, 4646)
    await expectUnchanged(host, async () => {
      await host.must(['sh', '-c', 'umask 0337 && echo "Defaults:user-4646 !secure_path" >/etc/sudoers.d/careless'])
      const trap = 'echo "#!/bin/sh" >ip && echo "touch /run/home-4646/was-run" >>ip && chmod 755 ip'
      await careless.run(['sh', '-c', trap])
      const env = {
        NODE_OPTIONS: '--import=/run/home-4646/hostile.mjs',
        LD_PRELOAD: '/run/home-4646/hostile.so',
        BASH_ENV: '/run/home-4646/ip',
        IFS: '/',
        PATH: '/run/home-4646:/usr/bin:/bin',
      }
      const survey = JSON.stringify({ do: 'survey', topology: nat, tag: '0badcafe' })
      expect(await say(careless, [survey], env)).toEqual([{ answer: expect.objectContaining({ mtu: 1500 }) }])
      expect((await host.run(['test', '-e', '/run/home-4646/was-run'])).exitCode).toBe(1)
    })
  })

  it('a lab that he opened and left is undone with its holder', async () => {
    await expectUnchanged(host, () =>
      withHolder(user, async (holder) => {
        expect(await ask(user, { ...open, holder })).toEqual([{ answer: { facts: expect.anything(), pinFiles: true } }])
        expect((await host.run(['ip', 'link', 'show', 'nt-0badcafe'])).exitCode).toBe(0)
        expect(await ask(other, { do: 'close', id: 'evil.0badcafe' })).toMatchObject([{ failure: { code: 'USAGE' } }])
      }).then(() => expect.poll(() => host.run(['test', '-e', '/run/netns-topology'])).toMatchObject({ exitCode: 1 })),
    )
  })

  it('links in his own files lead nowhere for root: nothing of them is read', async () => {
    await expectUnchanged(host, async () => {
      const { id, holder } = await up(user, 'way-out.yml', '--pin', '--name', 'mine')
      const swap = `cd /run/user/4242/netns-topology/${id}/inside/etc/laptop && rm -f hosts && ln -s /etc/shadow hosts`
      await user.run(['sh', '-c', swap])
      expect(await host.must(['cat', '/etc/netns/laptop/hosts'])).toContain('laptop')
      expect(await host.must(['stat', '-c', '%U %a', `/run/netns-topology/${id}`])).toBe('root 700\n')
      expect(await host.must(['readlink', '/run/netns/laptop'])).toBe(
        `/proc/${holder}/root/run/user/4242/netns-topology/${id}/ns/laptop\n`,
      )
      await user.must('down', 'mine')
    })
  })
})
