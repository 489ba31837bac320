import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rootStateDirectory } from '../../../src/machine/real.ts'
import { commandIn } from '../../support/command.ts'
import { type Host, playHost } from '../../support/host.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

const fixture = (name: string) => `__tests__/fixtures/topologies/${name}.yml`
const forwarding = 'net.ipv4.conf.eth0.forwarding'
const initial = `${forwarding}=0 net.ipv4.ip_forward=0 net.ipv6.conf.eth0.force_forwarding=0`

let host: Host
beforeAll(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
})
afterAll(() => host[Symbol.asyncDispose]())
afterEach(() => host.must(['sh', '-c', `conntrack -F; nft flush ruleset; sysctl -qw ${initial}`]))

/** Brings one up under a name, lets something happen, takes it down, and says what `down` did. */
async function upAndDown(name: string, meanwhile: string) {
  const command = commandIn(host)
  await command.must('up', fixture(name), '--name', 'tried')
  await host.must(['sh', '-ec', meanwhile])
  return await command.run(['down', 'tried'])
}

describe('what a lab changed, and nothing says so any more', () => {
  const forget = `for journal in ${rootStateDirectory}/*.*/journal; do : >"$journal"; done`

  it('is ours where it is as the lab left it, and a failure', async () => {
    const { exitCode, stdout } = await upAndDown('bridge-nat', forget)
    expect(stdout).toContain(`ours: sysctl ${forwarding} changed: 0 -> 1\n`)
    expect(stdout).not.toContain('theirs: sysctl')
    expect({ exitCode, claim: stdout.split(':')[1] }).toEqual({ exitCode: 1, claim: ' host not as before' })
  })

  it('is theirs where somebody has decided about it since', async () => {
    const { exitCode, stdout } = await upAndDown('bridge-nat', `${forget}; sysctl -qw net.ipv4.ip_forward=1`)
    expect(stdout).toContain(`theirs: sysctl ${forwarding} changed: 0 -> 1\n`)
    expect(stdout).toContain('theirs: sysctl net.ipv4.ip_forward changed: 0 -> 1\n')
    expect(stdout).not.toContain(`ours: sysctl ${forwarding}`)
    expect(exitCode).toBe(stdout.includes('ours: sysctl') ? 1 : 0)
  })

  it('is theirs while another lab needs it', async () => {
    const command = commandIn(host)
    await command.must('up', fixture('bridge-nat'), '--name', 'other')
    const { exitCode, stdout } = await upAndDown('both', `sysctl -qw ${forwarding}=1`)
    await command.must('down', 'other')
    expect({ exitCode, isOurs: stdout.includes('ours: sysctl') }).toEqual({ exitCode: 0, isOurs: false })
  })
})

describe('connections', () => {
  it("of the host's own, tracked because of a lab, are a note", async () => {
    const { exitCode, stdout } = await upAndDown('bridge-nat', 'ping -nqc1 -W5 8.8.8.8')
    expect(stdout).toContain(
      "\nnote: the kernel still tracks 1 connection of the host's own from while the lab was up: the entries time out\n",
    )
    expect({ exitCode, isEither: /^(?:ours|theirs):/m.test(stdout) }).toEqual({ exitCode: 0, isEither: false })
  })

  it('are no note where the host tracks by itself', async () => {
    await host.must(['sh', '-es'], {
      stdin: `nft add table ip own; nft 'add chain ip own out { type filter hook output priority 0; }'
        nft add rule ip own out ct state new`,
    })
    const { stdout } = await upAndDown('bridge-nat', 'ping -nqc1 -W5 8.8.8.8')
    expect(stdout).not.toContain('note:')
  })

  it('between the host and a lab by an interface of the host are forgotten', async () => {
    const script = `ping -nqc1 -W5 10.1.1.3; conntrack -L 2>&1 | grep -q 'src=10.1.1.254 dst=10.1.1.3'`
    const { exitCode, stdout } = await upAndDown('bridge-on-host', script)
    expect({ exitCode, isEither: /^(?:ours|theirs):/m.test(stdout) }).toEqual({ exitCode: 0, isEither: false })
    expect(await host.must(['conntrack', '-L'])).not.toContain('10.1.1.')
  })
})
