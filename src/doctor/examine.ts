import { UsageError } from '../errors/errors.ts'
import { forwardingTables } from '../host/forwarding/look.ts'
import type { Table } from '../host/forwarding/ruleset.ts'
import type { Privilege } from '../lab/state/privilege.ts'
import type { Machine } from '../machine/machine.ts'
import { type Finding, type Look, lookAt } from './finding.ts'
import { firewall } from './firewall.ts'
import { forwarding } from './forwarding.ts'
import { featureQuestions, kernel as kernelOf } from './kernel.ts'
import { neighbours } from './neighbours.ts'
import { privilege, type Trials, type Tried, tryWays, wayOf } from './privilege.ts'
import { ipv6Default } from './routes.ts'
import { tools as toolsOf } from './tools.ts'
import { type ChangedBy, waysOut } from './way-out.ts'

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
 * Examines the machine without changing anything of it: what is tried is tried in small labs that end with the trial.
 *
 * @param wanted by which way labs are to come up
 */
export async function examine(machine: Machine, wanted: Privilege = 'auto'): Promise<Examination> {
  const [tools, trials, route, tables] = await Promise.all([
    toolsOf(machine),
    tryWays(machine, featureQuestions(machine), wanted),
    ipv6Default(machine),
    tablesOf(machine),
  ])
  const kernel = kernelOf(machine, trials[wayOf(trials, wanted)] ?? notForThis)
  const { ipv4, ipv6 } = await waysOut({ machine, by: changedBy(machine, tables, { trials, wanted }), kernel })
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
  const works = ({ status }: Finding) => labs && status === 'ok'
  return { labs, nat: { ipv4: works(ipv4), ipv6: works(ipv6) }, findings }
}

async function tablesOf(machine: Machine): Promise<Look<readonly Table[]>> {
  if (machine.user.uid !== 0) return { unseen: 'only root sees the rules' }
  return await lookAt(() => forwardingTables(machine))
}

function changedBy(
  machine: Machine,
  tables: Look<readonly Table[]>,
  { trials, wanted }: { readonly trials: Trials; readonly wanted: Privilege },
): ChangedBy {
  if (machine.user.uid === 0) return { root: tables }
  if (wanted === 'rootless') {
    return { nobody: 'privilege rootless leaves the machine alone', remedy: '--privilege auto, which uses sudo for it' }
  }
  if (trials.sudo && 'answers' in trials.sudo) return { agent: true }
  return {
    nobody: 'it changes the machine itself, for which root is needed',
    remedy: 'run it as root, or let sudo do without a password (NOPASSWD, see sudoers(5))',
  }
}
