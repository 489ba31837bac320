import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { admissionFor } from '../../../../src/host/forwarding/admission.ts'
import type { Family, Table } from '../../../../src/host/forwarding/ruleset.ts'
import { admit, crossing, families, forwardingHost, passes, pings, tablesOf } from '../../../support/crossing.ts'
import type { Host } from '../../../support/host.ts'
import { ruleSets } from '../../../support/rule-sets.ts'

let host: Host
beforeAll(async () => {
  host = await forwardingHost()
})
afterAll(() => host[Symbol.asyncDispose]())
afterEach(() => host.must(['nft', 'flush', 'ruleset']))

const summary = (tables: readonly Table[], family: Family): string => {
  const admission = admissionFor(tables, crossing(family))
  return admission.kind === 'open'
    ? admission.places.map(({ tool, chain }) => `${tool} ${chain}`).join(' ')
    : admission.by.map(({ text }) => text).join('; ')
}

const forIpv6 = (text: string): string =>
  text.replaceAll('iptables', 'ip6tables').replaceAll(/(table|chain) ip\b/g, '$1 ip6')

describe.each(Object.entries(ruleSets))('%s', (_, { script, admission: expected }) => {
  it.each(families)('%s: the verdict is the kernel’s, and the way is open where it is said to be', async (family) => {
    const on = (text: string) => (family === 'ipv4' ? text : forIpv6(text))
    await host.must(['sh', '-es'], { stdin: on(script) })
    const tables = await tablesOf(host)
    expect(await pings(host, family)).toBe(passes(tables, family))
    expect(summary(tables, family)).toBe(on(expected))

    const admission = admissionFor(tables, crossing(family))
    await admit(host, admission)
    expect(await pings(host, family)).toBe(admission.kind === 'open')
  })

  it('is looked at without a trace', async () => {
    await host.must(['sh', '-es'], { stdin: script })
    const before = await host.snapshot()
    await tablesOf(host)
    const { ours, theirs } = host.diff(before, await host.snapshot())
    expect([...ours, ...theirs]).toEqual([])
  })
})

it.each(families)('%s: the tables of legacy iptables are seen where there are some', async (family) => {
  await using own = await forwardingHost()
  const tool = family === 'ipv4' ? 'iptables-legacy' : 'ip6tables-legacy'
  await own.must([tool, '-P', 'FORWARD', 'DROP'])
  const tables = await tablesOf(own)
  expect(await pings(own, family)).toBe(false)
  expect(summary(tables, family)).toBe(`${tool} FORWARD`)
  await admit(own, admissionFor(tables, crossing(family)))
  expect(await pings(own, family)).toBe(true)
})
