import { beforeEach, expect, it } from 'vitest'
import { parseNft } from '../../../src/host/forwarding/nft.ts'
import { rulesetIn } from '../../../src/machine/nft-ruleset.ts'
import { commandIn, writeFile } from '../../support/command.ts'
import { playHost } from '../../support/host.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps } from '../../support/way.ts'

beforeEach(needsHostSteps)

const printable = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index))
const names = [
  ...printable.filter((one) => !/["%/:\\0-9a-zA-Z.]/.test(one)).flatMap((one) => [`${one}a`, `a${one}`]),
  ...['*', '+', '**', '-x', '--help', '...', 'eth0.1', 'a..b', 'up', 'dev', 'type', 'netns', 'drop', 'accept', '0x1'],
]

const topology = {
  name: 'odd',
  bridges: { lan: { addresses: ['10.1.1.1/24'], nat: true }, side: {} },
  namespaces: { client: { interfaces: { eth0: { bridge: 'lan' } } } },
  host: { interfaces: Object.fromEntries(names.map((name) => [name, { bridge: 'side', addresses: [] }])) },
}

/** The devices that rules name, as nft prints them. */
function devicesIn(table: string, on: 'in' | 'out'): string[] {
  const rules = parseNft(rulesetIn(table) ?? []).flatMap(({ chains }) => chains.flatMap((chain) => chain.rules))
  const matches = rules.flatMap((rule) => rule.matches).filter((match) => match.on === on)
  const devices = matches.flatMap((match) => ('devices' in match ? match.devices : []))
  return devices.map(({ name, isPrefix }) => `${name}${isPrefix ? '*' : ''}`)
}

it('interfaces of the machine itself may have names with any character that is left', async () => {
  await using host = await playHost()
  const command = commandIn(host)
  await expectUnchanged(host, async () => {
    await command.must('up', writeFile('odd.yml', JSON.stringify(topology)))
    const { id, missing } = await command.json<{ id: string; missing: string[] }>('show', 'odd')
    expect(missing).toEqual([])
    const table = await host.must(['nft', '-j', 'list', 'table', 'inet', `netns-topology-${id.replace('odd.', '')}`])
    for (const on of ['in', 'out'] as const) expect(devicesIn(table, on)).toEqual(expect.arrayContaining(names))
    await command.must('down', 'odd')
  })
})
