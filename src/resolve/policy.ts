import { bitsOf, type Family, formatIp, formatPrefix, parseIp, parsePrefix } from '../address/index.ts'
import type { NamespaceSpec, Path } from '../spec/index.ts'
import type { Node } from './model.ts'
import type { Rule } from './network.ts'
import type { Report } from './report.ts'

type PolicySpec = NonNullable<NamespaceSpec['routing-policy']>[number]

/** The routing policy rules of a namespace, ip-rule(8). */
export function resolvePolicy(node: Node, report: Report): Rule[] {
  const seen = new Set<string>()
  return (node.spec['routing-policy'] ?? []).flatMap((spec, index) => {
    const rule = resolveRule(spec, [...node.at, 'routing-policy', index], report)
    if (!rule) return []
    const { at, ...said } = rule
    if (seen.has(JSON.stringify(said))) report.add(at, 'the same policy is given twice')
    seen.add(JSON.stringify(said))
    return [rule]
  })
}

function resolveRule({ from, to, table, priority }: PolicySpec, at: Path, report: Report): Rule | undefined {
  const [source, destination] = [readSelector(from), readSelector(to)]
  const family = (source ?? destination)?.family
  if (family === undefined) {
    report.add(at, 'a policy needs `from` or `to`', { unless: [at] })
    return undefined
  }
  if (destination && destination.family !== family) {
    report.add([...at, 'to'], `${destination.text} is not of the family of ${source?.text}`)
  }
  return {
    family,
    ...(source && { from: source.text }),
    ...(destination && { to: destination.text }),
    table,
    ...(priority !== undefined && { priority }),
    at,
  }
}

/** An address or prefix in canonical text; one of full length is an address. */
function readSelector(text: string | undefined): { readonly family: Family; readonly text: string } | undefined {
  if (text === undefined) return undefined
  const prefix = parsePrefix(text)
  const ip = prefix ?? parseIp(text)
  if (!ip) return undefined
  const isWhole = !prefix || prefix.length === bitsOf(prefix.family)
  return { family: ip.family, text: isWhole ? formatIp(ip) : formatPrefix(prefix) }
}
