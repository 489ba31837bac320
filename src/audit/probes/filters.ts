import type { Machine } from '../../machine/machine.ts'
import { type Findings, together } from '../findings.ts'
import { ask } from '../programs.ts'
import { ip6tables, iptables } from './iptables.ts'
import { nft } from './nft.ts'

const script = `
answer nft --json list ruleset
answer iptables-save
answer ip6tables-save
`

/** What is filtered and translated, as nft(8) and iptables-save(8) tell it. */
export async function filters(machine: Machine): Promise<Findings> {
  return together(await ask(machine, script, [nft, iptables, ip6tables]))
}
