import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/doctor/index.ts'
import { type AsUser } from '../../support/as-user.ts'
import { node } from '../../support/checkout.ts'
import { commandArgv, library } from '../../support/engine.ts'
import { type Host, playHost } from '../../support/host.ts'
import { refuseUserNamespaces } from '../../support/refuse-user-namespaces.ts'
import { sudoUser } from '../../support/sudo-user.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { dropped } from '../../support/user.ts'

let host: Host
let user: AsUser
let other: AsUser
let withoutSudo: AsUser
beforeAll(async () => {
  host = await playHost()
  user = await sudoUser(host, 4242)
  other = await sudoUser(host, 4343)
  withoutSudo = await sudoUser(host, 4444, 'with password')
})
afterAll(async () => await host[Symbol.asyncDispose]())

const office = '/run/checkout/examples/office.yml'
const wayOut = '/run/checkout/examples/way-out.yml'

interface Lab {
  readonly id: string
  readonly holder: number
  readonly privilege: string
  readonly privilegeReason: string
}

async function up(who: AsUser, ...args: string[]): Promise<Lab> {
  const lab: Lab = JSON.parse(await who.must('up', ...args, '--json'))
  return lab
}

/** Brings office up by sudo, and down again, with nothing left. */
async function withLab(work: (lab: Lab) => Promise<void>): Promise<void> {
  await expectUnchanged(host, async () => {
    const lab = await up(user, office, '--privilege', 'sudo')
    try {
      await work(lab)
    } finally {
      await user.command(['down', 'office'])
    }
    expect((await host.run(['test', '-e', '/run/user/4242/netns-topology'])).exitCode).toBe(1)
  })
}

const asRoot = (...argv: string[]) => user.command(['exec', 'office', 'laptop', '--root', '--', ...argv])

describe('a lab that sudo makes', () => {
  it('says so, works, and leaves nothing of root’s running', async () => {
    await withLab(async ({ id, privilege, privilegeReason }) => {
      expect({ privilege, privilegeReason }).toEqual({
        privilege: 'sudo',
        privilegeReason: 'privilege sudo was asked for',
      })
      expect(await user.must('show', 'office')).toContain('\nsudo: privilege sudo was asked for\n')
      expect(await user.must('check', 'office')).toContain('all 2 checks hold')
      const carriers = `grep -lszx NETNS_TOPOLOGY_LAB=${id} /proc/[0-9]*/environ | cut -d / -f 3 | xargs ps -o uid= -p`
      const users = (await host.must(['sh', '-c', carriers])).trim().split(/\s+/)
      expect(new Set(users)).toEqual(new Set(['4242']))
      expect((await host.run(['pgrep', '-U', '0', '-f', 'sudo|agent'])).exitCode).toBe(1)
    })
  })

  it('has no capability of the machine’s', async () => {
    await withLab(async ({ holder }) => {
      const above = (await host.must(['ps', '-o', 'ppid=', '-p', `${holder}`])).trim()
      for (const pid of [`${holder}`, above]) {
        const own = await host.must(['readlink', `/proc/${pid}/ns/user`])
        expect(own).not.toBe(await host.must(['readlink', '/proc/self/ns/user']))
        expect(await host.must(['cat', `/proc/${pid}/status`])).toMatch(/^Uid:\t4242\t4242\t4242\t4242$/m)
      }
    })
  })

  it('has all users, so that services may change to theirs', async () => {
    await withLab(async () => {
      const script = `
        cd /
        su nobody -s /bin/sh -c 'id -u; id -g; ping -n -c1 server | grep -o "1 received"'
        setpriv --reuid=65535 --regid=65535 --clear-groups id -u
        touch "$HOME/theirs" && chown nobody:nogroup "$HOME/theirs" && stat -c %u:%g "$HOME/theirs"; rm "$HOME/theirs"`
      expect(await asRoot('sh', '-c', script)).toMatchObject({
        stdout: '65534\n65534\n1 received\n65535\n65534:65534\n',
        stderr: '',
      })
    })
  })

  it('ends what has changed its user with it', async () => {
    await withLab(async () => {
      await user.must(
        ...['exec', 'office', 'laptop', '--root', '--detach', '--'],
        ...['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'sleep', '76'],
      )
      await expect.poll(() => host.run(['pgrep', '-f', '^sleep 76'])).toMatchObject({ exitCode: 0 })
      const [down]: { receipt: { ended: unknown } }[] = JSON.parse(await user.must('down', 'office', '--json'))
      expect(down?.receipt.ended).toEqual([expect.objectContaining({ argv: ['sleep', '76'], signal: 'SIGTERM' })])
      expect((await host.run(['pgrep', '-f', '^sleep 76'])).exitCode).toBe(1)
    })
  })

  it('ends what has changed its user also with its exec, by SIGKILL', async () => {
    await withLab(async () => {
      const changed = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'sleep', '78']
      const exec = dropped(host, 4242).spawn(commandArgv('exec', 'office', 'laptop', '--root', '--', ...changed))
      await expect.poll(() => host.run(['pgrep', '-f', '^sleep 78'])).toMatchObject({ exitCode: 0 })
      host.signal(exec, 'SIGKILL')
      const isEnded = () => host.run(['pgrep', '-f', '^sleep 78'])
      await expect.poll(isEnded).toMatchObject({ exitCode: 1 })
    })
  })

  it('is in the file system nobody but the user, and its other users own nothing', async () => {
    await withLab(async ({ holder }) => {
      const tries = 'cat /etc/shadow; touch /usr/made; chown root /run/home-4242; ls /run/home-4343; chown 1 /bin/sh'
      const { stdout, stderr } = await asRoot('sh', '-c', tries)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(4)
      expect(stderr.match(/Permission denied|Operation not permitted/g)).toHaveLength(4)
      const [, , , first, count] = (await host.must(['cat', `/proc/${holder}/uid_map`])).trim().split(/\s+/).slice(1)
      expect([first, count]).toEqual(['2425487360', '65535'])
      const { holder: theirs } = await up(other, office, '--privilege', 'sudo')
      expect(await host.must(['cat', `/proc/${theirs}/uid_map`])).toMatch(/ 4343 +1\n +1 2432106496 +65535/)
      await other.must('down', 'office')
    })
  })

  it('is closed to another user', async () => {
    await withLab(async ({ holder }) => {
      for (const argv of [
        ['nsenter', `--target=${holder}`, '--user', '--preserve-credentials', 'true'],
        ['ls', `/proc/${holder}/root/`],
        ['kill', `${holder}`],
      ] as const) {
        expect((await other.run(argv)).stderr).toMatch(/not permitted|Permission denied/)
      }
    })
  })

  it('runs programs as the user, who has power over nothing', async () => {
    await withLab(async () => {
      const script = 'id -u; echo made >made; stat -c %u made; rm made; ip link set eth0 down; cat /etc/shadow'
      const { stdout, stderr } = await user.command(['exec', 'office', 'laptop', '--', 'sh', '-c', script])
      expect(stdout).toBe('4242\n4242\n')
      expect(stderr).toMatch(/not permitted[\s\S]*Permission denied/)
    })
  })

  it('goes with its owner', async () => {
    await expectUnchanged(host, async () => {
      const owner = host.spawn(['setpriv', '--reuid=4242', '--regid=4242', '--clear-groups', 'sleep', '77'])
      await expect.poll(() => host.run(['pgrep', '-f', '^sleep 77'])).toMatchObject({ exitCode: 0 })
      const pid = (await host.must(['pgrep', '-f', '^sleep 77'])).trim()
      await user.must('up', office, '--privilege', 'sudo', '--owner', pid)
      expect(await user.must('check', 'office')).toContain('all 2 checks hold')
      host.signal(owner, 'SIGKILL')
      await expect.poll(() => host.run(['test', '-e', '/run/user/4242/netns-topology'])).toMatchObject({ exitCode: 1 })
    })
  })

  it('takes the ids that subuid(5) gives the user', async () => {
    await host.must(['sh', '-c', 'echo user-4242:300000:65536 | tee /etc/subuid >/etc/subgid'])
    try {
      await withLab(async ({ holder }) => {
        for (const map of ['uid_map', 'gid_map'])
          expect(await host.must(['cat', `/proc/${holder}/${map}`])).toMatch(/ 1 +300000 +65535$/m)
      })
    } finally {
      await host.must(['rm', '/etc/subuid', '/etc/subgid'])
    }
  })

  it.for(['log_input', 'log_output', 'log_input, log_output'])(
    'does not come up where sudo has %s',
    async (option, { skip }) => {
      skip((await host.must(['sudo', '--version'])).startsWith('sudo-rs'), 'sudo-rs logs nothing that goes in or out')
      const rule = 'umask 0337; echo "Defaults iolog_dir=/run/log, $1" >/etc/sudoers.d/logging'
      await host.must(['sh', '-c', rule, 'rule', option])
      try {
        await expectUnchanged(host, async () => {
          const { exitCode, stderr } = await user.command(['up', office, '--privilege', 'sudo'])
          expect({ exitCode, stderr }).toEqual({
            exitCode: 3,
            stderr:
              'netns-topology: sudo logs what goes in or out of what it runs, and a lab would end with that\n' +
              '  hint: let it log nothing of Node: see log_input and log_output of sudoers(5)\n',
          })
        })
      } finally {
        await host.must(['rm', '-rf', '/etc/sudoers.d/logging', '/run/log'])
      }
    },
  )

  it('is an option of the library', async () => {
    await expectUnchanged(host, async () => {
      const script = `
        import { openTopology } from '${library}'
        const lab = await openTopology({ namespaces: { a: {} } }, { privilege: 'sudo' })
        const { stdout } = await lab.namespaces.a.exec('cat', ['/proc/self/gid_map'], { root: true })
        await lab.close()
        console.log(stdout.split('\\n').length)`
      expect(await user.run([node, '--input-type=module', '--eval', script])).toMatchObject({
        stdout: '2\n',
        stderr: '',
      })
    })
  })
})

describe('auto', () => {
  it('uses no sudo where the user may make the namespaces himself', async () => {
    await expectUnchanged(host, async () => {
      expect(await up(withoutSudo, office)).toMatchObject({
        privilege: 'rootless',
        privilegeReason: 'this user may make user namespaces with networks',
      })
      await withoutSudo.must('down', 'office')
    })
  })

  it('uses it for what is on the host', async () => {
    await expectUnchanged(host, async () => {
      expect(await up(user, wayOut)).toMatchObject({
        privilege: 'sudo',
        privilegeReason: '`nat` on bridge office needs the machine',
      })
      await user.must('down', 'way-out')
    })
  })

  it('rootless leaves the machine alone, and says what asks for it', async () => {
    await expectUnchanged(host, async () => {
      for (const args of [
        ['up', wayOut],
        ['run', wayOut],
        ['check', wayOut],
      ]) {
        const command =
          args[0] === 'run' ? [...args, '--privilege', 'rootless', '--', 'true'] : [...args, '--privilege', 'rootless']
        const { exitCode, stderr } = await user.command(command)
        expect({ exitCode, stderr }).toEqual({
          exitCode: 3,
          stderr:
            `netns-topology: ${wayOut}:5:3: \`nat\` on bridge office needs the machine, which privilege rootless leaves alone\n` +
            '  hint: do without it, or run it as root or with --privilege auto, which uses sudo for it\n',
        })
      }
    })
  })

  it('a lab that is up is not made once more', async () => {
    await withLab(async () => {
      const { exitCode, stderr } = await user.command(['check', 'office', '--privilege', 'rootless'])
      expect({ exitCode, stderr }).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('office is up already'),
      })
    })
  })
})

describe('doctor', () => {
  interface Seen {
    readonly nat: unknown
    readonly findings: readonly Finding[]
  }
  const wayOutIn = (json: string) => {
    const { nat, findings }: Seen = JSON.parse(json)
    return { nat, findings: findings.filter(({ area }) => area === 'way out') }
  }

  it('finds for a user with sudo the way out that root finds', async () => {
    await expectUnchanged(host, async () => {
      const ofRoot = wayOutIn(await host.must(commandArgv('doctor', '--json')))
      expect(ofRoot.nat).toEqual({ ipv4: true, ipv6: true })
      expect(wayOutIn(await user.must('doctor', '--json'))).toEqual(ofRoot)
    })
  })

  it.each([
    [
      'without sudo',
      () => withoutSudo,
      [],
      'run it as root, or let sudo do without a password (NOPASSWD, see sudoers(5))',
    ],
    ['with --privilege rootless', () => user, ['--privilege', 'rootless'], '--privilege auto, which uses sudo for it'],
  ] as const)('says to a user %s that there is none, and what to do', async (_, who, options, remedy) => {
    const { nat, findings } = wayOutIn(await who().must('doctor', '--json', ...options))
    expect(nat).toEqual({ ipv4: false, ipv6: false })
    for (const finding of findings) expect(finding).toMatchObject({ status: 'missing', remedy })
  })

  it('has lines that a terminal has room for', async () => {
    for (const text of [await user.must('doctor'), await withoutSudo.must('doctor')])
      expect(text.split('\n').filter((line) => line.length > 100)).toEqual([])
  })
})

describe('where users may make no user namespaces (simulated)', () => {
  const refusal =
    'this user may not make user namespaces with networks of their own (unshare: write failed /proc/self/uid_map: Operation not permitted)'
  let allow: () => Promise<void>
  beforeAll(async () => {
    allow = await refuseUserNamespaces(host)
  })
  afterAll(async () => await allow())

  it('auto uses sudo, and says why', async () => {
    await expectUnchanged(host, async () => {
      expect(await up(user, office)).toMatchObject({
        privilege: 'sudo',
        privilegeReason: `user namespaces are refused: ${refusal}`,
      })
      expect(await user.must('check', 'office')).toContain('all 2 checks hold')
      await user.must('down', 'office')
    })
  })

  it('doctor says which way is open', async () => {
    const { findings } = JSON.parse(await user.must('doctor', '--json')) as { findings: { name: string }[] }
    const of = (name: string) => findings.find((finding) => finding.name === name)
    expect(of('rootless')).toMatchObject({ status: 'missing', detail: refusal, remedy: expect.any(String) })
    expect(of('sudo')).toMatchObject({ status: 'ok' })
    expect(of('chosen')).toMatchObject({ status: 'ok', detail: expect.stringMatching(/^sudo: /) })
    expect(of('veth')).toMatchObject({ status: 'ok', detail: 'works' })
    expect((await user.command(['doctor', '--privilege', 'rootless'])).exitCode).toBe(3)
  })

  it('without sudo, both reasons and remedies are told', async () => {
    await expectUnchanged(host, async () => {
      const { exitCode, stderr } = await withoutSudo.command(['up', office])
      // What sudo(8) says, each of them says in words of its own.
      expect({ exitCode, stderr: stderr.replace(/\(sudo: .*\)/, '(sudo: …)') }).toEqual({
        exitCode: 3,
        stderr:
          `netns-topology: no way leads to a lab: ${refusal}; ` +
          'sudo is needed to make the namespaces of a lab (sudo: …)\n' +
          '  hint: run it as root, or with sudo that asks for no password; ' +
          'run it as root, or let sudo do without a password (NOPASSWD, see sudoers(5))\n',
      })
    })
  })

  it('rootless does not use it', async () => {
    await expectUnchanged(host, async () => {
      const { exitCode, stderr } = await user.command(['up', office, '--privilege', 'rootless'])
      expect({ exitCode, stderr }).toEqual({
        exitCode: 3,
        stderr: `netns-topology: ${refusal}\n  hint: run it as root, or with sudo that asks for no password\n`,
      })
    })
  })
})

it('rootless runs no sudo, whatever the command', async () => {
  const note =
    'echo "#!/bin/sh" >/run/fake-sudo && echo "touch /run/was-run; exit 1" >>/run/fake-sudo && chmod 755 /run/fake-sudo && chmod 1777 /run'
  await host.must(['sh', '-ec', `${note} && mount --bind /run/fake-sudo /usr/bin/sudo`])
  const wasRun = async () => (await host.run(['test', '-e', '/run/was-run'])).exitCode === 0
  try {
    await expectUnchanged(host, async () => {
      expect(await user.must('doctor', '--privilege', 'rootless')).toContain('privilege rootless runs no sudo')
      await user.must('up', office, '--privilege', 'rootless')
      await user.must('exec', 'office', 'laptop', '--root', '--', 'true')
      for (const args of [['show', 'office'], ['check', 'office'], ['logs', 'office'], ['ls'], ['down', 'office']])
        await user.must(...args)
      await user.must('run', office, '--privilege', 'rootless', '--', 'true')
    })
    expect(await wasRun()).toBe(false)
    await user.command(['doctor'])
    expect(await wasRun()).toBe(true)
  } finally {
    await host.must(['sh', '-ec', 'umount /usr/bin/sudo; rm -f /run/fake-sudo /run/was-run; chmod 755 /run'])
  }
})

describe('where a limit of namespaces is reached', () => {
  /** As a user in a user namespace of the host's that has limits of its own (namespaces(7)), which no other has. */
  async function limited(uid: number, limit: string, argv: readonly string[]) {
    await host.must(['sh', '-c', 'echo root:0:65536 | tee /etc/subuid >/etc/subgid'])
    const maps = ['--map-users=0,0,65536', '--map-groups=0,0,65536', '--setuid=0', '--setgid=0'] as const
    const script = `
      [ "$(readlink /proc/self/ns/user)" != "$1" ]
      echo 0 >"/proc/sys/user/$2"
      uid=$3
      shift 3
      exec setpriv --reuid="$uid" --regid="$uid" --clear-groups -- "$@"`
    const outside = (await host.must(['readlink', '/proc/self/ns/user'])).trim()
    const given = ['limited', outside, limit, `${uid}`, ...argv]
    try {
      return await host.run(['unshare', '--user', ...maps, '--', 'sh', '-ec', script, ...given])
    } finally {
      await host.must(['rm', '/etc/subuid', '/etc/subgid'])
    }
  }

  it.each([
    [
      'sudo',
      4242,
      'max_user_namespaces',
      /^netns-topology: sudo may not make user namespaces .*No space left on device/,
    ],
    [
      'rootless',
      4242,
      'max_user_namespaces',
      /^netns-topology: this user may not make user namespaces .*No space left on device/,
    ],
    [
      'root',
      0,
      'max_net_namespaces',
      /^netns-topology: this user may not make network namespaces .*No space left on device/,
    ],
  ] as const)('%s says which', async (way, uid, limit, said) => {
    const ownLimit = await host.must(['cat', `/proc/sys/user/${limit}`])
    await expectUnchanged(host, async () => {
      const { exitCode, stderr } = await limited(uid, limit, commandArgv('up', office, '--privilege', way))
      expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringMatching(said) })
      const remedy = `raise user.${limit}, which is 0\n`
      expect(stderr.split('  hint: ')[1]).toBe(way === 'root' ? remedy : `run it as root, or ${remedy}`)
    })
    expect(await host.must(['cat', `/proc/sys/user/${limit}`])).toBe(ownLimit)
  })
})

describe('setup', () => {
  const write = (text: string) =>
    user.run(['sh', '-c', 'cat >setup.yml'], { stdin: `name: setup\nnamespaces:\n  a:\n    setup: ${text}\n` })

  it.each(['sudo', 'rootless'])(
    'by %s runs as the user, and as root of the lab where the file says so',
    async (way) => {
      await expectUnchanged(host, async () => {
        await write('[{ run: "ip link set lo alias by-root", user: root }, "id -u >made; echo $HOME >>made"]')
        await user.must('up', 'setup.yml', '--privilege', way)
        expect(await host.must(['sh', '-c', 'cd /run/home-4242; cat made; stat -c %u made; rm made setup.yml'])).toBe(
          '4242\n/run/home-4242\n4242\n',
        )
        expect((await user.command(['exec', 'setup', 'a', '--', 'ip', 'link', 'show', 'lo'])).stdout).toContain(
          'by-root',
        )
        await user.must('down', 'setup')
      })
    },
  )

  it('that needs root and does not say so is told what to write', async () => {
    await expectUnchanged(host, async () => {
      await write('["ip link set lo alias x"]')
      const { exitCode, stderr } = await user.command(['up', 'setup.yml'])
      expect({ exitCode, stderr }).toEqual({
        exitCode: 1,
        stderr:
          'netns-topology: setup.yml:4:13: in a: ip link set lo alias x ended with status 2: RTNETLINK answers: Operation not permitted\n' +
          '  hint: commands of `setup` run as you, who have no power over the network; as root of the lab they have: ' +
          '`{ run: COMMAND, user: root }`\n',
      })
      await host.must(['rm', '/run/home-4242/setup.yml'])
    })
  })
})
