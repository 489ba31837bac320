import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { admissionFor } from '../../../../src/host/forwarding/admission.ts'
import { iptablesRules, nftRules } from '../../../support/arbitrary-rules.ts'
import { admit, crossing, families, forwardingHost, passes, pings, tablesOf } from '../../../support/crossing.ts'
import type { Host } from '../../../support/host.ts'

let host: Host
beforeAll(async () => {
  host = await forwardingHost()
})
afterAll(() => host[Symbol.asyncDispose]())

it('whatever the rules, the verdict is the kernel’s, and the way is open where it is said to be', async () => {
  const either = fc
    .constantFrom(...families)
    .chain((family) =>
      fc.oneof(
        fc.record({ family: fc.constant(family), iptables: iptablesRules(family), nft: fc.constant('') }),
        fc.record({ family: fc.constant(family), iptables: fc.constant(''), nft: nftRules }),
        fc.record({ family: fc.constant(family), iptables: iptablesRules(family), nft: nftRules }),
      ),
    )
  await fc.assert(
    fc.asyncProperty(either, async ({ family, iptables, nft }) => {
      await host.must(['nft', '-f', '-'], { stdin: `flush ruleset\n${nft}` })
      const restore = family === 'ipv4' ? 'iptables-restore' : 'ip6tables-restore'
      if (iptables) await host.must([restore], { stdin: iptables })

      const tables = await tablesOf(host)
      expect(await pings(host, family)).toBe(passes(tables, family))

      const admission = admissionFor(tables, crossing(family))
      await admit(host, admission)
      expect(await pings(host, family)).toBe(admission.kind === 'open')
    }),
    { numRuns: 30 },
  )
}, 60_000)
