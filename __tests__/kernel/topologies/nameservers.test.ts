import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Command, commandIn, writeFile } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

let host: Host
let command: Command
beforeAll(async () => {
  host = await playHost()
  command = commandIn(host)
})
afterAll(async () => await host[Symbol.asyncDispose]())

const topology = `name: names
bridges:
  lan: { subnets: [10.1.1.0/24, "fd00:1::/64"], nat: true }
  shut: { subnets: [10.2.1.0/24] }
namespaces:
  a: { interfaces: { eth0: { bridge: lan } } }
  b: { interfaces: { eth0: { bridge: shut } } }
  own: { interfaces: { eth0: { bridge: lan } }, nameservers: [10.1.1.77] }
  short: { interfaces: { eth0: { bridge: lan } }, nameservers: { search: [example.com, example.test], options: [ndots:2] } }
`

const inside = async (namespace: string, ...argv: string[]) =>
  await command.run(['exec', 'names', namespace, '--', ...argv])

/** The host's files, as who runs a stub on the loopback leaves them. */
const resolvers: Readonly<Record<string, string>> = {
  'the servers themselves': `printf 'nameserver 8.8.8.8\\nnameserver 2001:4860:4860::8888\\n' >/etc/resolv.conf`,
  'a stub of systemd-resolved': `
    mkdir -p /run/systemd/resolve
    echo 'nameserver 127.0.0.53' >/run/systemd/resolve/stub-resolv.conf
    echo 'nameserver 8.8.8.8' >/run/systemd/resolve/resolv.conf
    ln -sf ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf`,
  'one of a cloud, which is link-local': `
    rm -f /etc/resolv.conf
    nsenter --net=/run/outside.net ip address replace 169.254.169.253/32 dev lo
    echo 'nameserver 169.254.169.253' >/etc/resolv.conf`,
}

describe.each(Object.entries(resolvers))('where /etc/resolv.conf names %s', (_name, script) => {
  it('names outside resolve inside, for whoever has a way out', async () => {
    await host.must(['sh', '-ec', script])
    await expectUnchanged(host, async () => {
      await command.must('up', writeFile('names.yml', topology), '--pin')
      expect((await inside('a', 'getent', 'ahosts', 'www.example.com')).stdout).toMatch(/^8\.8\.8\.8 /m)
      expect((await inside('a', 'cat', '/etc/resolv.conf')).stdout).not.toContain('127.')
      expect((await inside('own', 'cat', '/etc/resolv.conf')).stdout).toBe('nameserver 10.1.1.77\n')
      expect((await inside('b', 'cat', '/etc/resolv.conf')).stdout).not.toContain('nameserver')
      expect((await inside('b', 'getent', 'ahosts', 'www.example.com')).exitCode).toBe(2)
      const short = (await inside('short', 'cat', '/etc/resolv.conf')).stdout
      expect(short).toMatch(/^nameserver [^ ]+\n(?:.*\n)*search example\.com example\.test\noptions ndots:2\n$/)
      expect((await inside('short', 'getent', 'ahosts', 'www')).stdout).toMatch(/www\.example\.com$/m)
      expect(await host.must(['ip', 'netns', 'exec', 'short', 'cat', '/etc/resolv.conf'])).toBe(short)
      const pinned = await host.must(['ip', 'netns', 'exec', 'a', 'getent', 'ahosts', 'www.example.com'])
      expect(pinned).toMatch(/^8\.8\.8\.8 /m)
      await command.must('down', 'names')
    })
  })
})

it('has none where the host has nothing but a stub of its own', async () => {
  await host.must(['sh', '-ec', "rm -f /etc/resolv.conf; rm -rf /run/systemd; echo 'nameserver ::1' >/etc/resolv.conf"])
  await expectUnchanged(host, async () => {
    await command.must('up', writeFile('names.yml', topology))
    expect((await inside('a', 'cat', '/etc/resolv.conf')).stdout).not.toContain('nameserver')
    await command.must('down', 'names')
  })
})
