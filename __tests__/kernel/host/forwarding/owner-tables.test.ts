import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesetByParts } from '../../../../src/machine/nft-parts.ts'
import { rulesetIn } from '../../../../src/machine/nft-ruleset.ts'
import { commandIn, writeFile } from '../../../support/command.ts'
import { tablesOf } from '../../../support/crossing.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { fixture } from '../../../support/labs.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'
import { until } from '../../../support/until.ts'

const count = 12

/** Tables that processes own, with sets and maps, of which one drops; one that sleeps; and ordinary ones. */
const theirs = `
nft add table ip plain '{ counter hits { }; chain forward { type filter hook forward priority 1; counter name hits; }; }'
nft add table inet sleeping '{ flags dormant; chain forward { type filter hook forward priority 1; drop; }; }'
for number in $(seq ${count}); do
  {
    printf 'add table inet owned%s { set s { type ifname; elements = { "nobody" }; }; flags owner; ' "$number"
    printf 'chain forward { type filter hook forward priority 2; iifname @s drop; jump other; }; chain other { }; }\\n'
    exec sleep 600
  } | nft -i >/dev/null 2>&1 &
done
`

let host: Host
beforeAll(async () => {
  host = await playHost()
  host.spawn(['sh', '-c', `${theirs} wait`]).on('error', () => {})
  const areThere = async () => (await host.must(['nft', 'list', 'tables'])).trim().split('\n').length === count + 2
  await until('the tables are there', areThere)
})
afterAll(() => host[Symbol.asyncDispose]())

describe('tables with flags, of which an old nft prints nonsense', () => {
  it('are seen with all that is in them, whatever nft prints of them', async () => {
    const entries = await rulesetByParts(host)
    const of = (kind: string) => entries.flatMap((entry) => entry[kind] ?? [])
    expect(of('table')).toHaveLength(count + 2)
    expect(of('table')).toContainEqual({ family: 'inet', name: 'owned1', flags: ['owner'] })
    expect(of('table')).toContainEqual({ family: 'inet', name: 'sleeping', flags: ['dormant'] })
    expect([of('set'), of('counter'), of('chain'), of('rule')].map(({ length }) => length)).toEqual([
      ...[count, 1],
      ...[2 * count + 2, 2 * count + 2],
    ])
  })

  it('of one table are seen as in the whole, where that can be relied on', async () => {
    await using other = await playHost({ forwardDrop: 'docker' })
    await other.must([
      'nft',
      'add table inet a { set s { type ifname; elements = { "x" }; }; chain c { iifname @s drop; }; }',
    ])
    const whole = rulesetIn(await other.must(['nft', '-j', 'list', 'ruleset'])) ?? []
    const sorted = (entries: readonly object[]) => entries.map((entry) => JSON.stringify(entry)).toSorted()
    expect(sorted(await rulesetByParts(other))).toEqual(sorted(whole.filter((entry) => !('metainfo' in entry))))
  })

  it('filter what is forwarded, but not those that sleep', async () => {
    const tables = await tablesOf(host)
    const names = tables.filter(({ tool }) => tool === 'nft').map(({ name }) => name)
    expect(names.toSorted()).toEqual(
      ['plain', ...Array.from({ length: count }, (_, index) => `owned${index + 1}`)].toSorted(),
    )
    expect(tables.find(({ name }) => name === 'owned2')?.chains[0]?.rules[0]).toMatchObject({
      matches: [{ on: 'in', devices: [{ name: 'nobody' }] }],
      verdict: { kind: 'drop' },
    })
  })

  it('are in every snapshot, and a lab with a way out comes up beside them', async () => {
    await expectUnchanged(host, async () => {
      const [one, other] = [await host.snapshot(), await host.snapshot()]
      expect(Object.keys(one.unseen)).toEqual([])
      expect(one.items['nft object']).toHaveProperty('chain inet owned7 forward')
      expect(host.diff(one, other)).toMatchObject({ ours: [], theirs: [] })
      const command = commandIn(host)
      await command.must('up', writeFile('bridge-nat.yml', fixture('topologies/bridge-nat.yml')))
      expect(await command.must('exec', 'bridge-nat', 'ns3', '--', 'ping', '-nqc1', '-W5', '8.8.8.8')).toContain(
        ' 1 received',
      )
      await command.must('check', 'bridge-nat')
      await command.must('down', 'bridge-nat')
    })
  })
})
