import type { Family } from '../address/index.ts'
import type { NamespaceSpec } from '../spec/index.ts'
import { findPort } from './lookup.ts'
import type { Node } from './model.ts'
import type { Forwarding } from './network.ts'
import type { Report } from './report.ts'

/** What `forwarding` of a namespace means. */
export function forwardingOf({ forwarding = false }: NamespaceSpec): Forwarding {
  if (typeof forwarding === 'boolean') return { ipv4: forwarding, ipv6: forwarding }
  if (typeof forwarding === 'string') return { ipv4: forwarding === 'ipv4', ipv6: forwarding === 'ipv6' }
  return { ipv4: true, ipv6: true, by: forwarding }
}

/** Whether a namespace joins its segments, in one family. */
export const isRouterOf = (spec: NamespaceSpec, family: Family): boolean =>
  forwardingOf(spec)[family === 4 ? 'ipv4' : 'ipv6']

/** As `forwardingOf`; an interface that is not there, or is given twice, is a problem. */
export function resolveForwarding(node: Node, report: Report): Forwarding {
  const forwarding = forwardingOf(node.spec)
  forwarding.by?.forEach((name, index, all) => {
    const path = [...node.at, 'forwarding', index]
    const port = findPort(node, name, path, report)
    if (port && all.indexOf(name) < index) report.add(path, `\`${name}\` is given twice`)
  })
  return forwarding
}
