import type { Machine } from '../../machine/machine.ts'
import { type Findings, together } from '../findings.ts'
import { ask } from '../programs.ts'
import { ip6tables, iptables } from './iptables.ts'
import { nft } from './nft.ts'

/** Of a table with flags, nft may die after it has printed all; what it did print is looked at (see `rulesetIn`). */
const script = `
list_ruleset() {
  nft --json list ruleset
  status=$?
  [ "$status" -gt 128 ] || return "$status"
}
answer list_ruleset
answer iptables-save
answer ip6tables-save
`

/** What is filtered and translated, as nft(8) and iptables-save(8) tell it. */
export async function filters(machine: Machine): Promise<Findings> {
  return together(await ask(machine, script, [nft(machine), iptables, ip6tables]))
}
