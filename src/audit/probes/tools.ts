import type { Machine } from '../../machine/machine.ts'
import { type Findings, together } from '../findings.ts'
import { ask, askMore, type Row } from '../programs.ts'
import { forwardingTables, isForwarding } from './bridges.ts'
import { ip4, ip6, links } from './ip.ts'
import { ip6tables, iptables } from './iptables.ts'
import { linkDetails } from './link-details.ts'
import { nft } from './nft.ts'
import { hardware, offloads } from './offloads.ts'
import { policyWords } from './policies.ts'
import { filterPlaces, qdiscs } from './qdiscs.ts'
import { trafficFilters } from './traffic-filters.ts'

/** Of the network, as iproute2 tells it. */
const network: Row = {
  script: `
answer ip -json -batch - <<.
link show
address show
neighbour show nud permanent
neighbour show proxy
nexthop show
ntable show
.
answer ip -4 -json -batch - <<.
rule show
route show table all
.
answer ip -6 -json -batch - <<.
rule show
route show table all
addrlabel show
.
answer tc -json qdisc show`,
  programs: [links, ip4, ip6, qdiscs],
}

/**
 * Of filters and hardware. Parameters: what only root may ask ip(8), then devices. Of a table with flags, nft may die after it has
 * printed all; what it did print is looked at (see `rulesetIn`).
 */
const filters = (machine: Machine): Row => ({
  script: `
list_ruleset() {
  nft --json list ruleset
  status=$?
  [ "$status" -gt 128 ] || return "$status"
}
offloads() {
  for device; do ethtool -k "$device" || return; done
}
answer list_ruleset
answer iptables-save
answer ip6tables-save
answer ip -details -json -batch - <<.
link show
$1
.
shift
answer offloads "$@"`,
  programs: [nft(machine), iptables, ip6tables, linkDetails, offloads],
})

/** What iproute2, nft(8), iptables-save(8) and ethtool(8) tell. */
export async function tools(machine: Machine, devices: readonly string[] = hardware(machine)): Promise<Findings> {
  const found = together(await ask(machine, [network, filters(machine)], [policyWords(machine), ...devices]))
  const { qdisc = {}, 'link detail': details = {} } = found.items
  const more = [trafficFilters(filterPlaces(qdisc)), forwardingTables(isForwarding(details))]
  return together([found, ...(await Promise.all(more.map((batch) => askMore(machine, batch))))])
}
