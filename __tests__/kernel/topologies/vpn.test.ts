import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Topology } from '../../../src/index.ts'
import { node } from '../../support/checkout.ts'
import { type Host, playHost } from '../../support/host.ts'
import { type Labs, startLabs } from '../../support/labs.ts'
import { ping } from '../../support/ping.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { addVpn, vpns } from '../../support/vpn.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

let host: Host
let labs: Labs
beforeEach(async () => {
  host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  await addVpn(host)
  labs = await startLabs(host)
})
afterEach(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

const dualStack: Topology = {
  bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'], nat: true } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } } },
  host: { interfaces: { lab0: { bridge: 'lan' } } },
}

/** Asks the stand-in outside, which answers with the address that it was asked from. */
const askingOutside = (address: string): [string, ...string[]] => [
  node,
  '--eval',
  `fetch('http://${address}/').then((response) => response.text()).then((text) => console.log(text))`,
]

describe.each(Object.entries(vpns))('%s', (_, script) => {
  it('leads out, as it does for the machine itself', async () => {
    await host.must(['sh', '-es'], { stdin: script })
    for (const to of ['8.8.8.8', '2001:4860:4860::8888']) await host.must(ping(to))
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(dualStack)
      expect(await lab.must('a', askingOutside('8.8.8.8'))).toBe('203.0.113.2\n')
      expect(await lab.must('a', askingOutside('[2001:4860:4860::8888]'))).toBe('2001:db8:200::2\n')
      expect(await host.must(ping('10.1.1.2'))).toContain('1 received')
    })
  })
})
