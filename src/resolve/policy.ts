import { bitsOf, type Family, formatIp, formatPrefix, parseIp, parsePrefix } from '../address/index.ts'
import { didYouMean } from '../errors/nearest.ts'
import { formatMark, type NamespaceSpec, type Path } from '../spec/index.ts'
import { families, interfacesPath, type Node } from './model.ts'
import type { Rule } from './network.ts'
import type { Report } from './report.ts'

type PolicySpec = NonNullable<NamespaceSpec['routing-policy']>[number]

/** Right before the main table, whose rule has 32766; the kernel keeps the order of rules with the same priority. */
const usualPriority = 32_765

/** RT_TOS of the kernel's route.h: the bits of the octet that its rules of IPv4 look at. */
const largestTos4 = 0x1c

/**
 * The routing policy rules of a namespace, ip-rule(8), in the order of the file. Left alone, the kernel puts each rule without
 * a priority before all others.
 */
export function resolvePolicy(node: Node, report: Report): Rule[] {
  const seen = new Set<string>()
  return (node.spec['routing-policy'] ?? []).flatMap((spec, index) => {
    const rules = resolveRules(spec, { node, at: [...node.at, 'routing-policy', index], report })
    for (const { at, ...said } of rules) {
      if (seen.has(JSON.stringify(said))) report.add(at, 'the same policy is given twice')
      seen.add(JSON.stringify(said))
    }
    return rules
  })
}

interface Context {
  readonly node: Node
  readonly at: Path
  readonly report: Report
}

const selectors = ['from', 'to', 'mark', 'iif', 'type-of-service'] as const

/** One rule of the family that its addresses say, or one of each. */
function resolveRules(spec: PolicySpec, context: Context): Rule[] {
  const { at, report } = context
  if (selectors.every((field) => spec[field] === undefined)) {
    report.add(at, `a policy needs one of ${selectors.map((field) => `\`${field}\``).join(', ')}`, { unless: [at] })
    return []
  }
  const [source, destination] = [readSelector(spec.from), readSelector(spec.to)]
  const family = (source ?? destination)?.family
  if (destination && destination.family !== family) {
    report.add([...at, 'to'], `${destination.text} is not of the family of ${source?.text}`)
  }
  checkIif(spec, context)
  const wanted = family === undefined ? families : [family]
  checkTos(spec, wanted, context)
  const { mark, iif, 'type-of-service': tos } = spec
  return wanted.map((one) => ({
    family: one,
    ...(source && { from: source.text }),
    ...(destination && { to: destination.text }),
    ...(mark !== undefined && { mark: formatMark(mark) }),
    ...(iif !== undefined && { iif }),
    ...(tos !== undefined && { tos }),
    table: spec.table,
    priority: spec.priority ?? usualPriority,
    at,
  }))
}

function checkIif({ iif }: PolicySpec, { node, at, report }: Context): void {
  if (iif === undefined || iif === 'lo' || node.ports.has(iif)) return
  const hint = didYouMean(iif, [...node.ports.keys(), 'lo'], `interfaces of \`${node.name}\``)
  const unless = [[...interfacesPath(node), iif]]
  report.add([...at, 'iif'], `\`${node.name}\` has no interface \`${iif}\``, { hint, unless })
}

function checkTos(
  { 'type-of-service': tos = 0 }: PolicySpec,
  wanted: readonly Family[],
  { at, report }: Context,
): void {
  if (tos <= largestTos4 || !wanted.includes(4)) return
  const details = { hint: '`from: "::/0"` makes it a rule of IPv6' }
  report.add(
    [...at, 'type-of-service'],
    `${tos} is more than ${largestTos4}, the most that rules of IPv4 look at`,
    details,
  )
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
