import { type Fields, fieldsIn, objectsOf, pick, words } from '../../machine/json.ts'
import { type Items, keyed } from '../items.ts'
import type { Batch } from '../programs.ts'

/** What has a forwarding table, or a port in one. */
const forwarding = new Set<Fields[string]>(['bridge', 'vxlan'])

/** Whether any link has such a table. */
export const isForwarding = (details: Items): boolean =>
  fieldsIn(Object.values(details)).some(({ type = '' }) => forwarding.has(type))

/** What forwarding tables say by somebody's will and for the addresses of links, and the VLANs of ports. */
export function forwardingTables(isThere: boolean): Batch {
  return {
    argv: ['bridge', '-json', '-batch', '-'],
    kinds: ['forwarding entry', 'port VLAN'],
    lines: isThere ? ['fdb show', 'vlan show'] : [],
    parse: ([entries = '', ports = '']) => ({
      'forwarding entry': keyed(objectsOf(entries).filter(isWritten).map(entryOf)),
      'port VLAN': keyed(objectsOf(ports).flatMap(vlansOf)),
    }),
  }
}

/** Not what bridges learn; and multicast addresses are a kind of their own. */
const isWritten = ({ state, mac }: Fields): boolean =>
  (state === 'permanent' || state === 'static') && Number.parseInt(words(mac).slice(0, 2), 16) % 2 === 0

function entryOf(entry: Fields): [string, Fields] {
  const vlan = entry.vlan === undefined ? '' : `vlan ${words(entry.vlan)}`
  const fields = ['state', 'flags', 'dst', 'port', 'vni', 'src_vni', 'via', 'nhid']
  return [words(entry.ifname, entry.mac, vlan), pick(entry, fields)]
}

function vlansOf(port: Fields): [string, Fields][] {
  return fieldsIn(port.vlans).map((vlan) => [words(port.ifname, vlan.vlan), pick(vlan, ['vlanEnd', 'flags'])])
}
