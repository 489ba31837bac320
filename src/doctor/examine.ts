import { forwardingTables } from '../host/forwarding/look.ts'
import type { Machine } from '../machine/machine.ts'
import { type Finding, lookAt } from './finding.ts'
import { firewall } from './firewall.ts'
import { forwarding } from './forwarding.ts'
import { kernel as kernelOf } from './kernel.ts'
import { neighbours } from './neighbours.ts'
import { privilege } from './privilege.ts'
import { ipv6Default } from './routes.ts'
import { tools as toolsOf } from './tools.ts'
import { waysOut } from './way-out.ts'

/** What this machine can and cannot do. */
export interface Examination {
  /** Whether labs come up here. */
  readonly labs: boolean
  /** Whether a way out (`nat`) would work, by each family. */
  readonly nat: { readonly ipv4: boolean; readonly ipv6: boolean }
  /** By areas. */
  readonly findings: readonly Finding[]
}

/** Examines the machine without changing anything of it: what is tried is tried in namespaces that end with the trial. */
export async function examine(machine: Machine): Promise<Examination> {
  const [tools, kernel, route, tables] = await Promise.all([
    toolsOf(machine),
    kernelOf(machine),
    ipv6Default(machine),
    lookAt(() => forwardingTables(machine)),
  ])
  const { ipv4, ipv6 } = await waysOut({ machine, tables, kernel })
  const findings = [
    privilege(machine),
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
