import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Command, commandIn, office, writeFile } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { way } from '../../support/way.ts'

let host: Host
let command: Command
beforeAll(async () => {
  host = await playHost({ outside: false })
  command = commandIn(host)
  await host.must(['cp', '-a', '/etc', '/run/etc-before'])
})
afterAll(() => host[Symbol.asyncDispose]())

/** Each test has the /etc that the host began with. */
beforeEach(() =>
  sh(
    'umount /etc/hosts /etc/resolv.conf 2>/dev/null || :; find /etc -mindepth 1 -delete; cp -a /run/etc-before/. /etc/',
  ),
)
afterEach(async () => {
  expect((await command.run(['down', 'office'])).stdout).toContain('ours: 0 left')
})

const sh = (script: string) => host.must(['sh', '-euc', script])
const up = (...options: string[]) => command.must('up', writeFile('office.yml', office), ...options)
const inside = (...argv: string[]) => command.must('exec', 'office', 'client', '--', ...argv)

/** What programs of `client` find in the files that are its own. */
async function expectOwn(run: (script: string) => Promise<string>): Promise<void> {
  const asked = [
    'getent ahostsv4 server',
    'cat /etc/resolv.conf',
    'cat /etc/hostname',
    'grep ^hosts: /etc/nsswitch.conf',
  ]
  const [server, resolver, name, sources] = (await run(asked.join('; echo --; '))).split('--\n')
  expect(server).toMatch(/^10\.1\.1\.\d+ +STREAM server$/m)
  expect(resolver).toBe('options attempts:1 timeout:1\n')
  expect(name).toBe('client\n')
  expect(sources).toMatch(/^hosts: files .*dns$/m)
}

/** A shell in `client` that runs on, and does what it is told. */
async function shellInside(): Promise<{
  readonly ask: (script: string) => Promise<string>
  readonly end: () => Promise<unknown>
}> {
  const running = command.start(['exec', 'office', 'client', '--', 'sh'])
  let asked = 0
  return {
    ask: async (script) => {
      const mark = `asked ${++asked} times`
      const before = running.text().length
      running.child.stdin.write(`${script}\necho '${mark}'\n`)
      await running.printed(`${mark}\n`)
      return running.text().slice(before).replace(`${mark}\n`, '')
    },
    end: () => {
      running.child.stdin.end()
      return running.ended()
    },
  }
}

const files = ['hosts', 'resolv.conf', 'nsswitch.conf', 'hostname']

it('shows what is there, whatever the host makes and removes while it is mounted', async () => {
  await up()
  const churn = `touch /run/churn; while [ -e /run/churn ]; do
    perl -e 'for (1 .. 30) { open F, ">", "/etc/.made$_"; close F } unlink glob "/etc/.made*"'; done`
  const churning = host.spawn(['sh', '-c', churn])
  const sizes = (await host.must(['wc', '-c', '/etc/passwd', '/etc/services'])).split('\n').slice(0, 2)
  for (let time = 0; time < 8; time += 1)
    expect((await inside('wc', '-c', '/etc/passwd', '/etc/services')).split('\n').slice(0, 2)).toEqual(sizes)
  const ended = once(churning, 'exit')
  await host.must(['rm', '/run/churn'])
  await ended
  expect((await inside('ls', '-A', '/etc')).split('\n').filter((name) => name.startsWith('.made'))).toEqual([])
})

it('a program that puts a pipe where it is noted what is shown keeps nobody waiting', async () => {
  await up()
  await inside('true')
  const swap = `cd ${host.user.stateDirectory}/office.*/inside/shown; rm client; mkfifo client; touch -d 2000-01-01 client`
  await host.user.must(['sh', '-euc', swap])
  expect(await inside('cat', '/etc/hostname')).toBe('client\n')
})

describe('the files of a namespace stay its own', () => {
  it('where the host replaces, removes and makes those of its own', async () => {
    await up()
    const shell = await shellInside()
    const expectAll = async () => {
      await expectOwn(shell.ask)
      await expectOwn((script) => inside('sh', '-c', script))
    }
    await expectAll()
    const changes = [
      'echo other >/etc/$file.new; mv /etc/$file.new /etc/$file',
      'rm /etc/$file',
      'mkdir /etc/$file',
      'rmdir /etc/$file; ln -s /nowhere/at-all /etc/$file',
      'rm /etc/$file; echo "10.9.9.9 server" >/etc/$file',
    ]
    for (const change of changes) {
      await sh(`for file in ${files.join(' ')}; do ${change}; done`)
      await expectAll()
    }
    await shell.end()
  })

  it('where a link leads to a file in /run that is replaced, as by systemd-resolved', async () => {
    await sh(`
      mkdir -p /run/systemd/resolve
      echo 'nameserver 127.0.0.53' >/run/systemd/resolve/stub-resolv.conf
      ln -sfn ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf`)
    await up()
    const shell = await shellInside()
    await expectOwn(shell.ask)
    await sh(`
      echo 'nameserver 127.0.0.54' >/run/systemd/resolve/new
      mv /run/systemd/resolve/new /run/systemd/resolve/stub-resolv.conf`)
    await expectOwn(shell.ask)
    await shell.end()
    await sh('rm -r /run/systemd')
  })

  it.for([
    ['is missing', 'rm -f "/etc/$file"'],
    ['leads nowhere', 'ln -sfn /nowhere/at-all "/etc/$file"'],
    ['leads to itself', 'ln -sfn "$file" "/etc/$file"'],
    ['is a directory', 'rm -f "/etc/$file"; mkdir "/etc/$file"'],
    ['is a mount, as in a container', 'touch "/etc/$file" /run/mounted; mount --bind /run/mounted "/etc/$file"'],
  ] as const)('where that of the host %s', async ([, script]) => {
    await sh(`for file in hosts resolv.conf; do ${script}; done`)
    await up()
    await expectOwn((one) => inside('sh', '-c', one))
  })

  it('where programs inside replace them, of which the host has nothing', async () => {
    await up()
    const before = await sh('cat /etc/hosts')
    await command.must('exec', '--root', 'office', 'client', '--', 'sed', '-i', '$a 10.9.9.9 foo', '/etc/hosts')
    expect(await inside('getent', 'ahostsv4', 'foo')).toContain('10.9.9.9')
    await sh('touch /etc/new-on-the-host')
    expect(await inside('getent', 'ahostsv4', 'foo')).toContain('10.9.9.9')
    expect(await sh('cat /etc/hosts')).toBe(before)
    const other = await command.run(['exec', 'office', 'server', '--', 'getent', 'ahostsv4', 'foo'])
    expect(other.exitCode).toBe(2)
  })
})

describe('all else in /etc is what the host has', () => {
  beforeEach(() =>
    sh(`
      echo before >/etc/replaced; echo before >/etc/written; echo before >/etc/removed
      mkdir /etc/directory /etc/removed-too /etc/moved
      echo before >/etc/directory/replaced
      ln -s replaced /etc/link; ln -s directory/replaced /etc/deep-link`),
  )

  const look =
    'cd /etc; for name in replaced written removed added link deep-link directory/replaced directory/added moved/added; do ' +
    'echo "$name: $(cat "$name" 2>/dev/null)"; done; ls -d removed-too 2>/dev/null || :'
  const before = [
    ...['replaced: before', 'written: before', 'removed: before', 'added: ', 'link: before', 'deep-link: before'],
    ...['directory/replaced: before', 'directory/added: ', 'moved/added: ', 'removed-too', ''],
  ].join('\n')
  const after = [
    ...['replaced: after', 'written: after', 'removed: ', 'added: after', 'link: after', 'deep-link: after'],
    ...['directory/replaced: after', 'directory/added: after', 'moved/added: after', ''],
  ].join('\n')
  const change = () =>
    sh(`
      cd /etc
      for name in replaced directory/replaced; do echo after >new; mv new $name; done
      for name in written added directory/added; do echo after >$name; done
      rm removed; rmdir removed-too moved; mkdir moved; echo after >moved/added; ln -sfn added link`)

  it('for programs that start after a change', async () => {
    await up()
    expect(await inside('sh', '-c', look)).toBe(before)
    await change()
    expect(await inside('sh', '-c', look)).toBe(after)
    expect(await sh(look)).toBe(after)
  })

  it('for those that run, in files that are written to and in directories', async () => {
    await up()
    const shell = await shellInside()
    expect(await shell.ask(look)).toBe(before)
    await change()
    const seen = await shell.ask(look)
    for (const line of ['written: after', 'directory/replaced: after', 'directory/added: after'])
      expect(seen).toContain(line)
    await shell.end()
  })

  it('for netns-exec, which starts no Node for it', async () => {
    await up('--netns-exec')
    const env = { NETNS_TOPOLOGY: 'office', NETNS_TOPOLOGY_STATE: host.user.stateDirectory }
    const script = '/run/checkout/src/lab/programs/netns-exec'
    const netnsExec = async () =>
      (await host.user.run(['sh', script, 'client', '--', 'sh', '-c', look], { env })).stdout
    expect(await netnsExec()).toBe(before)
    await change()
    expect(await netnsExec()).toBe(after)
    expect(await netnsExec()).toBe(after)
  })

  it('for a namespace that had no program yet', async () => {
    await up()
    await change()
    expect(await inside('sh', '-c', look)).toBe(after)
  })

  it('but for what programs inside have put in its place', async () => {
    await up()
    await command.must(
      'exec',
      '--root',
      'office',
      'client',
      '--',
      'sh',
      '-ec',
      'cd /etc; echo inside >new; mv -f new link; echo inside >added',
    )
    await change()
    expect(await inside('cat', '/etc/link', '/etc/added')).toBe('inside\ninside\n')
    expect(await sh('cat /etc/link /etc/added')).toBe('after\nafter\n')
  })
})

/** Notes who asks it for hosts, as nscd/nscd-client.h of glibc numbers that. The users of files it is asked for by sudo(8), too. */
const cache = `
  umask 0;
  mkdir '/run/nscd';
  my $server = IO::Socket::UNIX->new(Local => '/run/nscd/socket', Listen => 8) or die $!;
  $| = 1;
  print "ready\\n";
  while (my $client = $server->accept) {
    sysread $client, my $request, 12;
    my ($version, $type) = unpack 'l2', $request;
    next unless grep { $_ == $type } 4 .. 7, 13, 14;
    open my $file, '>>', '/run/asked';
    print $file "asked\\n";
    close $file;
  }`

it('hides the sockets of daemons that would answer for the machine', async () => {
  const asked = () => sh('cat /run/asked 2>/dev/null || :')
  const daemon = host.spawn(['perl', '-MIO::Socket::UNIX', '-e', cache])
  await new Promise((resolve) => daemon.stdout.once('data', resolve))
  await up()
  await host.run(['getent', 'hosts', 'nothing.of.the.kind'])
  expect(await asked()).not.toBe('')
  await sh('rm /run/asked')
  expect(await inside('sh', '-c', 'getent hosts nothing.of.the.kind || ls -A /run/nscd')).toBe('')
  // As systemd(1) does when it starts it anew, which takes away what is mounted there.
  await sh('mv /run/nscd /run/nscd.old; mkdir /run/nscd; mv /run/nscd.old/socket /run/nscd/; rmdir /run/nscd.old')
  expect(await inside('sh', '-c', 'getent hosts nothing.of.the.kind || ls -A /run/nscd')).toBe('')
  expect(await asked()).toBe('')
  host.signal(daemon, 'SIGKILL')
  await sh('rm -r /run/nscd')
})

it('puts back what somebody has unmounted', async () => {
  await up()
  await inside('true')
  await command.must('exec', '--root', 'office', 'client', '--', 'umount', '-l', '/etc')
  expect(await command.must('show', 'office')).toContain('missing: /etc of client (netns-topology repair office)')
  const checked = await command.run(['check', 'office'])
  expect(checked).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('missing: /etc of client\n') })
  expect(await command.json('repair', 'office')).toEqual({ repaired: ['/etc of client'], lost: [] })
  expect(await command.must('repair', 'office')).toBe('nothing is missing\n')
  await expectOwn((script) => inside('sh', '-c', script))
  expect(await inside('cat', '/etc/passwd')).toBe(await sh('cat /etc/passwd'))
})

describe('the host name of a namespace is that of its programs', () => {
  it('and resolves, by both families and for those who know one', async () => {
    await up()
    expect(await inside('hostname', '-f')).toBe('client\n')
    expect(
      await inside('perl', '-MSocket', '-MSys::Hostname', '-e', 'print inet_ntoa(scalar gethostbyname(hostname()))'),
    ).toMatch(/^10\.1\.1\.\d+$/)
  })

  it('and sudo does not complain', async ({ skip }) => {
    skip(way !== 'root', 'sudo(8) refuses where it cannot be root of the machine')
    await up()
    expect(await command.run(['exec', 'office', 'client', '--', 'sudo', '-n', 'true'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    })
  })
})
