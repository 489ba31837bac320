import { type Fields, isFields, type Json, objectsOf, pick, words } from '../../machine/json.ts'
import { keyed } from '../items.ts'
import type { Program } from '../programs.ts'
import { policiesIn } from './policies.ts'

/**
 * The settings that only links of one type have, as a bridge its STP, and what a link sets as a port; then what only root may
 * see. An answer of its own: where ip(8) prints the settings of some type wrongly, the links themselves are still seen.
 */
export const linkDetails: Program = {
  name: 'ip',
  kinds: ['link detail', 'MPTCP endpoint', 'MPTCP limit', 'IPsec policy', 'IPsec state'],
  parse: (output) => {
    const [links = '', ...rest] = output.split('\n')
    return { 'link detail': keyed(objectsOf(links).map(detailsOf)), ...policiesIn(rest) }
  },
}

const sizes = ['gso_max_size', 'gso_max_segs', 'gro_max_size']

function detailsOf(link: Fields): [string, Fields] {
  const { info_kind: type = '', info_data: own, info_slave_data: port } = fieldsOf(link.linkinfo)
  return [words(link.ifname), { ...pick(link, sizes), type, ...settingsOf(own), port: settingsOf(port) }]
}

/** What links find out: elections and timers of STP and 802.3ad, states that carriers decide, numbers that count. */
const passing = new Set([
  ...['bridge_id', 'root_id', 'root_port', 'root_path_cost', 'designated_port', 'designated_cost', 'cost', 'state'],
  ...['topology_change', 'topology_change_detected', 'topology_change_ack', 'config_pending', 'fdb_n_learned'],
  ...['active_slave', 'ad_info', 'mii_status', 'link_failure_count', 'mcast_n_groups', 'seq_nr', 'berr_counter'],
])

const settingsOf = (data: Json | undefined): Fields =>
  Object.fromEntries(
    Object.entries(fieldsOf(data)).filter(
      ([name]) => !passing.has(name) && !/_timer$|^ad_(?:actor|partner|agg)/.test(name),
    ),
  )

const fieldsOf = (value: Json | undefined): Fields => (isFields(value) ? value : {})
