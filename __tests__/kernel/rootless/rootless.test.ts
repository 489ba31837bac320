import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AsUser, asUser } from '../../support/as-user.ts'
import { type Host, playHost } from '../../support/host.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { until } from '../../support/until.ts'

let host: Host
let user: AsUser
let other: AsUser
beforeAll(async () => {
  host = await playHost({ outside: false })
  user = await asUser(host, 4242)
  other = await asUser(host, 4343)
})
afterAll(async () => await host[Symbol.asyncDispose]())

/** Brings a topology up as the user, and down again. */
async function withUp(work: () => Promise<void>, file = 'examples/office.yml'): Promise<void> {
  await expectUnchanged(host, async () => {
    await user.must('up', `/run/checkout/${file}`, '--name', 'mine')
    try {
      await work()
    } finally {
      await user.must('down', 'mine')
    }
    expect((await host.run(['test', '-e', `/tmp/netns-topology-${user.uid}`])).exitCode).toBe(1)
  })
}

const inside = (...argv: string[]) => user.command(['exec', 'mine', 'laptop', ...argv])

/** Makes the directory of each lab whose keeper begins, with a journal, before anybody else does. */
const plantBesideKeepers = `
my ($state, $journal) = @ARGV;
my %planted;
$| = 1;
print "ready\\n";
while (1) {
  for my $file (glob '/proc/[0-9]*/cmdline') {
    open my $line, '<', $file or next;
    my $words = do { local $/; readline $line } // '';
    next if $words !~ /\\0keeper\\0\\Q$state\\E\\0([^\\0]+)\\0/ || $planted{$1}++;
    mkdir "$state/$1" or next;
    open my $planted, '>', "$state/$1/journal" or next;
    print {$planted} $journal;
  }
}`

const as = (uid: number) => ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'] as const

describe('a user without privilege', () => {
  it('has a network, with names, both families and checks', async () => {
    await withUp(async () => {
      for (const family of ['-4', '-6']) {
        expect((await inside('--', 'ping', family, '-n', '-c1', 'server')).stdout).toContain('1 received')
      }
      expect(await user.must('check', 'mine')).toContain('all 2 checks hold')
      expect(await user.must('show', 'mine')).toContain('10.1.0.2/24')
    })
  })

  it('runs programs as himself: his files, his environment, his umask', async () => {
    await withUp(async () => {
      const script = 'id -u; id -g; umask; echo "$HOME $OF_MINE"; echo made >made; stat -c %u made; rm made'
      const { stdout } = await user.command(['exec', 'mine', 'laptop', '--', 'sh', '-c', `umask 027; ${script}`], {
        env: { OF_MINE: 'x' },
      })
      expect(stdout).toBe(`4242\n4242\n0027\n/run/home-4242 x\n4242\n`)
      expect((await inside('--', 'cat', '/etc/shadow')).stderr).toContain('Permission denied')
      expect((await inside('--', 'ip', 'link', 'set', 'eth0', 'down')).stderr).toContain('not permitted')
    })
  })

  it('is root of the lab where he says so, and in the file system still himself', async () => {
    await withUp(async () => {
      const change = 'ip link set eth0 down && ip link set eth0 up && echo made >made; stat -c %u made; cat /etc/shadow'
      const { stdout, stderr } = await inside('--root', '--', 'sh', '-c', change)
      expect(stdout).toBe('0\n')
      expect(stderr).toContain('Permission denied')
      expect(await host.must(['stat', '-c', '%u', '/run/home-4242/made'])).toBe('4242\n')
      await host.must(['rm', '/run/home-4242/made'])
    })
  })

  it('passes on status and signals, and leaves programs to the lab', async () => {
    await withUp(async () => {
      expect((await inside('--', 'sh', '-c', 'exit 7')).exitCode).toBe(7)
      expect((await inside('--', 'sh', '-c', 'kill -TERM $$')).exitCode).toBe(143)
      expect((await inside('--', 'no-such-program')).exitCode).toBe(127)
      const started = await inside('--detach', '--', 'sh', '-c', 'id -u; exec sleep 71')
      expect(started.stdout).toMatch(/^\d+\n$/)
      await expect.poll(() => user.must('logs', 'mine')).toMatch(/running\)\n4242$/m)
    })
  })

  it('is alone in his lab: another user sees nothing of it and cannot enter or end it', async () => {
    await withUp(async () => {
      const { holder } = JSON.parse(await user.must('show', 'mine', '--json'))
      expect(await other.must('ls')).toBe('')
      expect((await other.command(['down', 'mine'])).exitCode).toBe(2)
      for (const argv of [
        ['nsenter', `--target=${holder}`, '--user', '--preserve-credentials', 'true'],
        ['ls', `/proc/${holder}/root/`],
        ['ls', `/tmp/netns-topology-${user.uid}`],
        ['kill', `${holder}`],
      ] as const) {
        expect((await other.run(argv)).stderr).toMatch(/not permitted|Permission denied/)
      }
    })
  })

  it('loses the lab with its owner, by kill -9 too', async () => {
    await expectUnchanged(host, async () => {
      const owner = host.spawn(['setpriv', '--reuid=4242', '--regid=4242', '--clear-groups', 'sleep', '72'])
      await expect.poll(() => host.run(['pgrep', '-x', '-U', '4242', 'sleep'])).toMatchObject({ exitCode: 0 })
      const pid = (await host.must(['pgrep', '-x', '-U', '4242', 'sleep'])).trim()
      await user.must('up', '/run/checkout/examples/office.yml', '--owner', pid)
      host.signal(owner, 'SIGKILL')
      await expect.poll(() => host.run(['test', '-e', '/tmp/netns-topology-4242'])).toMatchObject({ exitCode: 1 })
    })
  })

  it('is told that what changes the machine itself needs root, or sudo that asks for nothing', async () => {
    await expectUnchanged(host, async () => {
      for (const args of [['/run/checkout/examples/way-out.yml'], ['/run/checkout/examples/office.yml', '--pin']]) {
        const { exitCode, stderr } = await user.command(['up', ...args])
        expect(exitCode).toBe(3)
        expect(stderr).toMatch(
          /for which root is needed \(.*\)\n {2}hint: run it as root, let sudo do without a password/,
        )
      }
    })
  })

  it.each(['mkdir -m 0777', 'ln -s /run', 'touch'])(
    'refuses a state directory that somebody made by %s',
    async (by) => {
      await host.must(['sh', '-c', `${by} /tmp/netns-topology-4242`])
      try {
        const { exitCode, stderr } = await user.command(['up', '/run/checkout/examples/office.yml'])
        expect({ exitCode, stderr }).toMatchObject({
          exitCode: 3,
          stderr: expect.stringMatching(/ (?:belongs to user \d+|is not a directory that only this user may enter)\n/),
        })
      } finally {
        await host.must(['rm', '-rf', '/tmp/netns-topology-4242'])
      }
    },
  )

  it('runs no program that somebody plants in a state directory of his, whatever is refused there, and says whose it is', async () => {
    const [state, evil] = ['/tmp/netns-topology-4242', '/run/evil']
    await host.must(['sh', '-ec', `printf '#!/bin/sh\\nid -u >>/tmp/owned\\n' >${evil}; chmod 0755 ${evil}`])
    await host.must([...as(4343), 'mkdir', '-m', '0777', state])
    const net = (await host.must(['readlink', '/proc/self/ns/net'])).trim()
    const act = {
      ...{ kind: 'admission', where: 'host', in: '@host', at: [], undo: { kind: 'delete-rule' }, tool: evil },
      ...{ chain: 'FORWARD', device: 'nt-0badcafe', mark: 'netns-topology:0badcafe' },
    }
    const journal = [
      { version: 1, net },
      { n: 1, begin: act },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('')
    const planter = host.spawn([...as(4343), 'perl', '-e', plantBesideKeepers, state, journal])
    await once(planter.stdout, 'data')
    const file = '/run/checkout/examples/office.yml'
    try {
      for (let round = 0; round < 10; round += 1) {
        const { exitCode, stderr } = await user.command(['up', file])
        expect(exitCode).toBe(3)
        expect(stderr).toContain(`${state}, where labs keep their state, belongs to user 4343`)
      }
      await user.command(['run', file, '--', 'true'])
      for (const args of [['doctor'], ['restore'], ['down', '--all'], ['check', file]]) await user.command(args)
      await until('no keeper is left', async () => (await host.run(['pgrep', '-f', `keeper ${state}`])).exitCode === 1)
      expect((await host.run(['test', '-e', '/tmp/owned'])).exitCode).toBe(1)
      expect(await host.must(['ls', state])).toContain('office.')
    } finally {
      host.signal(planter, 'SIGKILL')
      await host.must(['rm', '-rf', state, '/tmp/owned', evil])
    }
  })

  it('ends and removes nothing for what somebody planted, and locks, in a state directory of his', async () => {
    const own = host.spawn(['setpriv', '--reuid=4242', '--regid=4242', '--clear-groups', 'sleep', '79'])
    await expect.poll(() => host.run(['pgrep', '-f', '^sleep 79'])).toMatchObject({ exitCode: 0 })
    const pid = (await host.must(['pgrep', '-f', '^sleep 79'])).trim()
    await user.run(['ln', '-s', '/etc/hosts', 'link'])
    const plant = `
      cd /tmp && mkdir -m 0755 netns-topology-4242 && cd netns-topology-4242
      mkdir -p up.00000001/inside dead.00000002
      ln -s "$(readlink /proc/self/ns/pid)" up.00000001/pid && cp -P up.00000001/pid dead.00000002
      echo '{"version":1,"id":"up.00000001","name":"up","since":"","holder":${pid}}' >up.00000001/inside/lab.json
      echo '{"version":1,"net":"'"$(readlink /proc/self/ns/net)"'"}' >dead.00000002/journal
      echo '{"n":1,"begin":{"kind":"symlink","path":"/run/home-4242/link","target":"/etc/hosts"}}' >>dead.00000002/journal`
    expect(await other.run(['sh', '-ec', plant])).toMatchObject({ exitCode: 0, stderr: '' })
    const asOther = ['setpriv', '--reuid=4343', '--regid=4343', '--clear-groups'] as const
    const lock = host.spawn([...asOther, 'flock', '/tmp/netns-topology-4242', 'sh', '-c', 'echo locked; exec sleep 80'])
    await once(lock.stdout, 'data')
    try {
      for (const args of [['up', '/run/checkout/examples/office.yml'], ['restore'], ['down', 'up'], ['down', '--all']])
        await user.command(args)
      expect(await user.must('ls')).toBe('')
      expect((await host.run(['kill', '-0', pid])).exitCode).toBe(0)
      expect(await host.must(['readlink', '/run/home-4242/link'])).toBe('/etc/hosts\n')
    } finally {
      await host.must(['rm', '-rf', '/tmp/netns-topology-4242', '/run/home-4242/link'])
    }
    host.signal(own, 'SIGKILL')
    host.signal(lock, 'SIGKILL')
  })
})
