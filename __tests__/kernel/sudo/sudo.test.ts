import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Receipt } from '../../../src/index.ts'
import { type AsUser } from '../../support/as-user.ts'
import { node } from '../../support/checkout.ts'
import { agentArgv, commandArgv, library } from '../../support/engine.ts'
import { type Host, playHost } from '../../support/host.ts'
import { ping } from '../../support/ping.ts'
import { sudoUser } from '../../support/sudo-user.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { dropped, type SudoRule } from '../../support/user.ts'

let host: Host
let user: AsUser
let other: AsUser
beforeAll(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  user = await sudoUser(host, 4242)
  other = await sudoUser(host, 4343)
})
afterAll(async () => await host[Symbol.asyncDispose]())

const topology = (name: string) => `/run/checkout/__tests__/fixtures/topologies/${name}.yml`

/** Brings a topology up as the user, and down again, with nothing left. */
async function withUp(work: (lab: UserLab) => Promise<void>, file = topology('bridge-nat'), ...options: string[]) {
  await expectUnchanged(host, async () => {
    const { id, holder }: UserLab = JSON.parse(await user.must('up', file, '--name', 'mine', '--json', ...options))
    try {
      const { keeper }: UserLab = JSON.parse(await host.must(['cat', `/run/netns-topology/${id}/user.json`]))
      await work({ id, holder, keeper })
    } finally {
      await user.command(['down', 'mine'])
    }
    expect((await host.run(['test', '-e', '/run/user/4242/netns-topology'])).exitCode).toBe(1)
  })
}

interface UserLab {
  readonly id: string
  readonly holder: number
  /** Root's. */
  readonly keeper: number
}

const reaches = async (namespace: string, to: string): Promise<boolean> =>
  (await user.command(['exec', 'mine', namespace, '--', ...ping(to)])).exitCode === 0

/** By number, in the PID namespace of the host. */
const kill = (...pids: number[]) => host.must(['kill', '-KILL', ...pids.map(String)])

/** Undoing starts Node. */
const isGone = (path: string) => expect.poll(() => host.run(['test', '-e', path])).toMatchObject({ exitCode: 1 })

describe('a user with passwordless sudo', () => {
  it('bridge-nat: has a way out, and a receipt that is complete and clean', async () => {
    await expectUnchanged(host, async () => {
      await user.must('up', topology('bridge-nat'), '--name', 'mine')
      for (const to of ['8.8.8.8', '10.1.1.4']) expect(await reaches('ns3', to)).toBe(true)
      const [down]: { receipt: Receipt }[] = JSON.parse((await user.command(['down', 'mine', '--json'])).stdout)
      expect(down?.receipt).toMatchObject({ ours: [], theirs: [], unseen: {} })
      const kinds = [...Object.keys((await host.snapshot()).items), 'connection']
      expect(Object.keys(down?.receipt.compared ?? {}).toSorted()).toEqual(kinds.toSorted())
    })
  })

  it('bridge-on-host: has this machine on the segment', async () => {
    await withUp(async () => {
      expect(await reaches('ns3', '8.8.8.8')).toBe(true)
      expect((await host.run(ping('10.1.1.3'))).exitCode).toBe(0)
      expect(await user.must('check', 'mine')).toContain('all 2 checks hold')
      expect(await user.must('show', 'mine')).toContain('10.1.1.254/24')
    }, topology('bridge-on-host'))
  })

  it('both: keeps apart what has the same addresses', async () => {
    await withUp(async () => {
      expect(await reaches('ns2', '10.1.1.1')).toBe(true)
      expect(await reaches('ns2', '8.8.8.8')).toBe(false)
      expect(await reaches('ns4', '8.8.8.8')).toBe(true)
    }, topology('both'))
  })

  it('pins: ip-netns(8) of root knows the namespaces and their names', async () => {
    await withUp(
      async () => {
        const inside = ['ip', 'netns', 'exec', 'ns3'] as const
        expect(await host.must([...inside, ...ping('ns4')])).toContain('1 received')
        expect(await host.must([...inside, 'cat', '/etc/hosts'])).toContain('10.1.1.4 ns4')
      },
      topology('bridge-nat'),
      '--pin',
    )
  })

  it('who came in by a pin as somebody else is ended and named by the receipt, and nobody outside is', async () => {
    await withUp(
      async () => {
        host.spawn(['ip', 'netns', 'exec', 'ns3', 'sleep', '613'])
        const bystander = host.spawn(['sleep', '614'])
        const sleeping = async (seconds: number) =>
          (await host.run(['pgrep', '-f', `^sleep ${seconds}$`])).stdout.trim()
        await expect.poll(() => Promise.all([sleeping(613), sleeping(614)])).not.toContain('')
        const pid = await sleeping(613)
        expect(await user.must('down', 'mine')).toContain(`\nended: ${pid} sleep 613 (SIGTERM)`)
        expect([await sleeping(613), await sleeping(614)]).toEqual(['', expect.stringMatching(/^\d+$/)])
        host.signal(bystander, 'SIGKILL')
      },
      topology('bridge-nat'),
      '--pin',
    )
  })

  it('takes a lab down, pins and all, where sudo is his no more, and is told so', async () => {
    await withUp(
      async () => {
        const visitor = host.spawn(['ip', 'netns', 'exec', 'ns3', 'sleep', '614'])
        await expect.poll(() => host.must(['ip', 'netns', 'pids', 'ns3'])).toMatch(/^\d+/)
        await host.must(['mv', '/etc/sudoers.d/user-4242', '/etc/user-4242'])
        try {
          const { exitCode, stderr } = await user.command(['down', 'mine'])
          expect({ exitCode, stderr }).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('sudo') })
        } finally {
          await host.must(['mv', '/etc/user-4242', '/etc/sudoers.d/user-4242'])
        }
        await isGone('/run/netns-topology')
        expect((await host.run(['pgrep', '-f', '^sleep 614'])).exitCode).toBe(1)
        visitor.kill()
      },
      topology('bridge-nat'),
      '--pin',
    )
  })

  it('has sudo start nothing but the agent, and all that is asked of it goes over a pipe', async () => {
    const note = `
      cp -a "$(command -v sudo)" /run/real-sudo
      printf '%s\\n' '#!/bin/sh' 'echo "$*" >>/run/sudo-words' 'exec /run/real-sudo "$@"' >/run/noting-sudo
      touch /run/sudo-words
      chmod 666 /run/sudo-words
      chmod 755 /run/noting-sudo
      mount --bind /run/noting-sudo "$(command -v sudo)"`
    await host.must(['sh', '-ec', note])
    try {
      let id = ''
      await withUp(
        async (lab) => {
          id = lab.id
          await user.must('repair', 'mine')
        },
        topology('bridge-nat'),
        '--pin',
      )
      const words = (await host.must(['cat', '/run/sudo-words'])).trim().split('\n')
      const agent = `-n -- ${agentArgv.join(' ')}`
      const hold = `${agent} hold /run/user/4242/netns-topology ${id} nobody`
      expect(new Set(words)).toEqual(new Set([agent, hold]))
    } finally {
      await host.must(['sh', '-ec', 'umount "$(command -v sudo)"; rm /run/real-sudo /run/noting-sudo /run/sudo-words'])
    }
  })

  it('plans with what this machine is like, as root does', async () => {
    const like = `
      cp -a /etc/resolv.conf /run/resolv.conf.before 2>/dev/null || :
      rm -f /etc/resolv.conf
      printf 'nameserver 8.8.8.8\nnameserver 2001:4860:4860::8888\n' >/etc/resolv.conf
      for tool in iptables ip6tables; do
        $tool -N DOCKER-USER; $tool -A DOCKER-USER -j RETURN; $tool -I FORWARD -j DOCKER-USER; $tool -P FORWARD DROP
      done`
    const before = `nft flush ruleset; rm /etc/resolv.conf; mv /run/resolv.conf.before /etc/resolv.conf 2>/dev/null || :`
    onTestFinished(async () => void (await host.must(['sh', '-c', before])))
    await host.must(['sh', '-ec', like])
    const args = ['plan', topology('bridge-on-host'), '--json']
    const asRoot = await host.must(commandArgv(...args))
    for (const one of ['8.8.8.8', 'DOCKER-USER', 'net.ipv4.conf.eth0.forwarding'.replaceAll('.', '/')])
      expect(asRoot).toContain(one)
    expect(await user.must(...args)).toBe(asRoot)
  })

  it('repairs whatever somebody removed, of each kind that is on the host', async () => {
    await withUp(
      async ({ id }) => {
        const tag = id.split('.').at(-1)
        const before = await host.snapshot()
        await host.must([
          ...(['sh', '-euc'] as const),
          `echo 0 >/proc/sys/net/ipv4/conf/eth0/forwarding
          nft delete table inet netns-topology-${tag}
          ip address del 10.1.1.254/24 dev br0
          rm /run/netns/ns3 /etc/netns/ns3`,
        ])
        const { missing }: { missing: string[] } = JSON.parse(await user.must('show', 'mine', '--json'))
        expect(missing).toEqual(
          expect.arrayContaining([
            ...['sysctl net/ipv4/conf/eth0/forwarding', `nftables table inet netns-topology-${tag}`],
            ...['address 10.1.1.254/24 of br0', '/run/netns/ns3', '/etc/netns/ns3'],
          ]),
        )
        expect(JSON.parse(await user.must('repair', 'mine', '--json'))).toEqual({ repaired: missing, lost: [] })
        expect(host.diff(before, await host.snapshot())).toMatchObject({ ours: [], theirs: [], unseen: {} })
        expect(await reaches('ns3', '8.8.8.8')).toBe(true)
      },
      topology('bridge-on-host'),
      '--pin',
    )
  })

  it.each([
    ['is read', 'iptables -t mangle -A FORWARD -j DROP', /: iptables, table mangle, chain FORWARD: -A FORWARD -j DROP/],
    ['is tried', 'iptables -A FORWARD -m ttl --ttl-gt 1 -j DROP', /as a packet showed .*-m ttl --ttl-gt 1 -j DROP/],
  ])('is told which rule of a firewall, that %s, is in the way, and nothing is begun', async (_, rule, says) => {
    await host.must(['sh', '-ec', rule])
    onTestFinished(async () => void (await host.must(['nft', 'flush', 'ruleset'])))
    await expectUnchanged(host, async () => {
      expect(await user.command(['up', topology('bridge-nat')])).toMatchObject({
        ...{ exitCode: 3, stderr: expect.stringMatching(says) },
      })
      expect(await user.must('doctor', '--json')).toMatch(says)
    })
  })

  it('is told what on the machine is in the way, at its place in the file, and nothing is begun', async () => {
    await host.must(['ip', 'link', 'add', 'br0', 'type', 'bridge'])
    onTestFinished(async () => void (await host.must(['ip', 'link', 'delete', 'br0'])))
    await expectUnchanged(host, async () => {
      expect(await user.command(['up', topology('bridge-on-host')])).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(
          /bridge-on-host\.yml:17:5: this machine has an interface br0 already\n {2}hint: /,
        ),
      })
    })
  })

  it('has a receipt that says what was left of the lab, where nothing else says so any more', async () => {
    const giveBack = ['sh', '-c', 'nft flush ruleset; sysctl -qw net.ipv4.conf.eth0.forwarding=0'] as const
    onTestFinished(async () => void (await host.must(giveBack)))
    await user.must('up', topology('bridge-nat'), '--name', 'mine')
    await host.must(['sh', '-c', 'for journal in /run/netns-topology/*.*/journal; do : >"$journal"; done'])
    const { exitCode, stdout } = await user.command(['down', 'mine'])
    expect({ exitCode, stdout }).toEqual({
      ...{
        exitCode: 1,
        stdout: expect.stringContaining('ours: sysctl net.ipv4.conf.eth0.forwarding changed: 0 -> 1\n'),
      },
    })
  })

  it('runs programs as himself', async () => {
    await withUp(async () => {
      const { stdout } = await user.command(['exec', 'mine', 'ns3', '--', 'sh', '-c', 'id -u; cat /etc/shadow 2>&1'])
      expect(stdout).toMatch(/^4242\n.*Permission denied/)
    })
  })

  it('has all of it in the library', async () => {
    await expectUnchanged(host, async () => {
      const script = `
        import { openTopology, parseTopology } from '${library}'
        import { readFileSync } from 'node:fs'
        const lab = await openTopology(parseTopology(readFileSync('${topology('bridge-nat')}', 'utf8')), { receipt: true })
        const { exitCode } = await lab.namespaces.ns3.exec('ping', ['-n', '-c1', '8.8.8.8'])
        const { ours, theirs, unseen } = await lab.close()
        console.log(JSON.stringify({ exitCode, ours, theirs, unseen }))`
      const { stdout, stderr } = await user.run([node, '--input-type=module', '--eval', script])
      expect({ stdout, stderr }).toEqual({
        stdout: `${JSON.stringify({ exitCode: 0, ours: [], theirs: [], unseen: {} })}\n`,
        stderr: '',
      })
    })
  })

  it('without steps on the host, runs no sudo', async () => {
    await host.must(['mv', '/etc/sudoers.d/user-4242', '/etc/user-4242'])
    try {
      await expectUnchanged(host, async () => {
        await user.must('up', '/run/checkout/examples/office.yml', '--name', 'mine')
        await user.must('down', 'mine')
      })
    } finally {
      await host.must(['mv', '/etc/user-4242', '/etc/sudoers.d/user-4242'])
    }
  })
})

describe('whatever is killed, the host is as before', () => {
  it('the owner', async () => {
    await expectUnchanged(host, async () => {
      const owner = host.spawn(['setpriv', '--reuid=4242', '--regid=4242', '--clear-groups', 'sleep', '74'])
      await expect.poll(() => host.run(['pgrep', '-x', '-U', '4242', 'sleep'])).toMatchObject({ exitCode: 0 })
      await user.must(
        'up',
        topology('bridge-nat'),
        '--owner',
        (await host.must(['pgrep', '-x', '-U', '4242', 'sleep'])).trim(),
      )
      host.signal(owner, 'SIGKILL')
      await isGone('/run/netns-topology')
      await isGone('/run/user/4242/netns-topology')
    })
  })

  it('the command while it brings the lab up, at any moment', async () => {
    const start = performance.now()
    await user.must('up', topology('bridge-nat'))
    const took = performance.now() - start
    await user.must('down', 'bridge-nat')
    for (let moment = 1; moment <= 6; moment++) {
      await expectUnchanged(host, async () => {
        const after = `${(took * moment) / 6000}`
        // by time: at any moment
        await user.run(['timeout', '--signal=KILL', after, ...commandArgv('up', topology('bridge-nat'))])
        if ((await user.command(['down', 'bridge-nat'])).exitCode !== 0) await isGone('/run/netns-topology')
        await isGone('/run/user/4242/netns-topology')
        // What it was asked last, the agent does to the end.
        await expect.poll(() => host.run(['pgrep', '-f', 'agent.js'])).toMatchObject({ exitCode: 1 })
      })
    }
  })

  it('the holder', async () => {
    await withUp(async ({ holder }) => {
      await kill(holder)
      await isGone('/run/netns-topology')
    })
  })

  it('a whole container that shares the network and /run, and while it is there, nobody outside undoes its lab', async () => {
    await expectUnchanged(host, async () => {
      // A change of the user would take back the signal that `--kill-child` sends (prctl(2), PR_SET_PDEATHSIG).
      const first = ['sh', '-c', '"$@"; exit', 'sh']
      const container = ['unshare', '--pid', '--fork', '--kill-child', '--mount', '--mount-proc', ...first]
      const upAndWait = ['sh', '-c', '"$@" && sleep 75', 'sh', ...commandArgv('up', topology('bridge-nat'))] as const
      const inside = dropped(host, 4242, container).spawn([...upAndWait])
      await expect.poll(() => host.run(['pgrep', '-f', '^sleep 75'])).toMatchObject({ exitCode: 0 })
      expect(await host.must(commandArgv('restore'))).toBe('nothing to restore\n')
      expect(await host.must(['nft', 'list', 'tables'])).toContain('netns-topology-')
      host.signal(inside, 'SIGKILL')
      await user.must('restore')
      await isGone('/run/netns-topology')
    })
  })

  it("root's keeper, and the lab is taken down", async () => {
    await withUp(async ({ keeper }) => {
      await kill(keeper)
      expect(await user.must('down', 'mine')).toContain('ours: 0 left')
    })
  })

  it("the user's keeper, where what it had started was stopped: nothing of that stays", async () => {
    await withUp(async ({ holder }) => {
      const [keeper] = (await host.must(['ps', '-o', 'sid=', `${holder}`])).trim().split(/\s+/)
      await host.must(['pkill', '-STOP', '--session', `${keeper}`, '-x', 'cat'])
      await kill(Number(keeper))
      await user.command(['down', 'mine'])
      await expect.poll(() => host.run(['pgrep', '--session', `${keeper}`])).toMatchObject({ exitCode: 1 })
    })
  })

  it("root's keeper and then the holder: the next start undoes it", async () => {
    await withUp(async ({ id, keeper, holder }) => {
      await host.must(['pkill', '-KILL', '--session', `${keeper}`])
      await kill(holder)
      await isGone('/run/user/4242/netns-topology')
      expect((await host.run(['test', '-e', `/run/netns-topology/${id}`])).exitCode).toBe(0)
      expect(JSON.parse(await user.must('restore', '--json'))).toEqual({ restored: [id], failures: [] })
    })
  })
})

describe('another user with sudo', () => {
  it('can neither see nor take down nor pin over a lab', async () => {
    await withUp(
      async () => {
        expect(await other.must('ls')).toBe('')
        for (const args of [
          ['down', 'mine'],
          ['repair', 'mine'],
          ['exec', 'mine', 'ns3', '--', 'true'],
        ])
          expect((await other.command(args)).exitCode).toBe(2)
        const { exitCode, stderr } = await other.command(['up', topology('bridge-nat'), '--pin'])
        expect({ exitCode, stderr }).toMatchObject({
          exitCode: 2,
          stderr: expect.stringContaining('/run/netns/ns3 is there already'),
        })
        await host.must(['ip', 'netns', 'exec', 'ns3', ...ping('ns4')])
      },
      topology('bridge-nat'),
      '--pin',
    )
  })

  it('has a lab of his own beside it', async () => {
    await withUp(async () => {
      await other.must('up', topology('both'), '--name', 'mine')
      expect(await reaches('ns3', '8.8.8.8')).toBe(true)
      expect((await other.command(['exec', 'mine', 'ns3', '--', ...ping('8.8.8.8')])).exitCode).toBe(0)
      expect(await other.must('down', 'mine')).toContain('ours: 0 left')
      expect(await reaches('ns3', '8.8.8.8')).toBe(true)
    })
  })
})

describe('who may not use sudo is told what to do', () => {
  const told = async (who: AsUser, reason: RegExp) => {
    await expectUnchanged(host, async () => {
      const { exitCode, stderr } = await who.command(['up', topology('bridge-nat')])
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 3, stderr: expect.stringMatching(reason) })
      expect(stderr).toContain('hint: run it as root, let sudo do without a password (NOPASSWD, see sudoers(5))')
    })
  }

  it.each<[number, SudoRule, RegExp]>([
    [4444, 'with password', /a password is required|interactive authentication is required/],
    [4545, 'nothing', /a password is required|can't do that/],
  ])('user %i, who may do %s', async (uid, rule, reason) => {
    await told(await sudoUser(host, uid, rule), reason)
  })

  it('where there is none', async () => {
    await host.must(['mount', '--bind', '/dev/null', '/usr/bin/sudo'])
    try {
      await told(user, /sudo may not be run by this user|sudo was not found/)
    } finally {
      await host.must(['umount', '/usr/bin/sudo'])
    }
  })
})
