import { UsageError } from '../errors/errors.ts'
import { forwardingTables } from '../host/forwarding/look.ts'
import type { Privilege } from '../lab/state/privilege.ts'
import type { Machine } from '../machine/machine.ts'
import { type Finding, ofRoot } from './finding.ts'
import { firewall } from './firewall.ts'
import { forwarding } from './forwarding.ts'
import { featureQuestions, kernel as kernelOf } from './kernel.ts'
import { neighbours } from './neighbours.ts'
import { privilege, type Tried, tryWays, wayOf, works } from './privilege.ts'
import { ipv6Default } from './routes.ts'
import { tools as toolsOf } from './tools.ts'
import { lookOut, waysOut } from './way-out.ts'

/** What this machine can and cannot do. */
export interface Examination {
  /** Whether labs come up here. */
  readonly labs: boolean
  /** Whether a way out (`nat`) would work, by each family. */
  readonly nat: { readonly ipv4: boolean; readonly ipv6: boolean }
  /** By areas. */
  readonly findings: readonly Finding[]
}

const notForThis: Tried = { error: new UsageError('this way is not for this user') }

/**
 * Examines the machine without changing anything of it: what is tried is tried in empty labs that end with the trial.
 *
 * @param wanted by which way labs are to come up
 */
export async function examine(machine: Machine, wanted: Privilege = 'auto'): Promise<Examination> {
  const [tools, trials, route, tables] = await Promise.all([
    toolsOf(machine),
    tryWays(machine, featureQuestions(machine)),
    ipv6Default(machine),
    ofRoot(machine, () => forwardingTables(machine)),
  ])
  const kernel = kernelOf(machine, trials[wayOf(trials, wanted)] ?? notForThis)
  const byAgent = works(trials.sudo) && wanted !== 'rootless'
  const { ipv4, ipv6 } = waysOut(await lookOut(machine, { byAgent }), kernel)
  const findings = [
    ...privilege(machine, trials, wanted),
    ...tools,
    ...kernel,
    ...forwarding(machine, route),
    ...firewall(tables),
    ...neighbours(machine),
    ipv4,
    ipv6,
  ]
  const labs = !findings.some(({ needed, status }) => needed && status === 'missing')
  const isOpen = ({ status }: Finding) => labs && status === 'ok'
  return { labs, nat: { ipv4: isOpen(ipv4), ipv6: isOpen(ipv6) }, findings }
}
