import type { Machine } from '../../machine/machine.ts'
import { type Findings, together } from '../findings.ts'
import { ask } from '../programs.ts'
import { ip4, ip6, links } from './ip.ts'
import { qdiscs } from './qdiscs.ts'

const script = `
answer ip -json -batch - <<.
link show
address show
neighbour show nud permanent
neighbour show proxy
.
answer ip -4 -json -batch - <<.
rule show
route show table all
.
answer ip -6 -json -batch - <<.
rule show
route show table all
.
answer tc -json qdisc show
`

/** What iproute2 tells of the network. */
export async function network(machine: Machine): Promise<Findings> {
  return together(await ask(machine, script, [links, ip4, ip6, qdiscs]))
}
