import type { Problem } from '../errors/errors.ts'
import { type Cuts, createCuts, type Finding, type Topology } from '../spec/index.ts'
import { resolveAddresses } from './addresses.ts'
import { attachPorts } from './attach.ts'
import { resolveChecks } from './checks.ts'
import { draftTopology } from './draft.ts'
import { finishBridge, finishHost, finishNamespace } from './finish.ts'
import { checkHostOverlaps } from './host-overlap.ts'
import { resolveHosts } from './hosts.ts'
import { checkLimits } from './limits.ts'
import { resolveMacs } from './mac.ts'
import { checkIpv6Mtus, resolveMtus } from './mtu.ts'
import { checkNames } from './names.ts'
import type { Network } from './network.ts'
import { checkOverlaps } from './overlap.ts'
import { createReport } from './report.ts'

interface Resolved {
  /** Without `notes`: the warnings have no places yet. */
  readonly network: Network
  readonly findings: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/**
 * What a topology means. Never throws: what is wrong with it is in `problems`, and the network is then as near as it
 * gets. What `cuts` says was left out of the topology is not missed.
 */
export function resolveShaped(topology: Topology, cuts: Cuts): Resolved {
  const report = createReport(cuts)
  checkNames(topology, report)
  const draft = draftTopology(topology, report)
  attachPorts(draft, report)
  resolveMtus(draft, report)
  resolveAddresses(draft, report)
  checkIpv6Mtus(draft, report)
  const macs = resolveMacs(draft, report)
  checkOverlaps(draft, report)
  checkLimits(draft, report)
  checkHostOverlaps(draft, report)
  const hostsOf = resolveHosts(draft)
  const network: Network = {
    name: draft.name,
    bridges: [...draft.bridges.values()].map((bridge) => finishBridge(bridge, macs.get(bridge) ?? '')),
    namespaces: [...draft.nodes.values()].map((node) => ({
      ...finishNamespace(node, draft, report),
      hosts: hostsOf(node),
    })),
    host: finishHost(draft, report),
    checks: resolveChecks(topology, draft, report),
    notes: [],
  }
  return { network, findings: report.findings, warnings: report.warnings }
}

/** As `resolveShaped`, of a topology of which nothing was left out. */
export function resolveTopology(topology: Topology): { network: Network; problems: Problem[] } {
  const { network, findings } = resolveShaped(topology, createCuts())
  return { network, problems: findings.map(toProblem) }
}

/** A finding of which no place is known. */
export const toProblem = ({ message, hint, path }: Finding): Problem => ({
  message,
  ...(hint !== undefined && { hint }),
  path,
})
