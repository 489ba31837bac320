import { localTable, type Namespace } from '../resolve/network.ts'
import { inside, type RouteStep, type RuleStep } from './step.ts'

export const routeSteps = ({ name, routes }: Namespace): RouteStep[] =>
  routes.map(({ at, ...route }) => ({ kind: 'route', ...inside(name, at), route }))

/** Those of a family one after another, because each family has a batch of its own. */
export function ruleSteps(namespace: Namespace): RuleStep[] {
  const { name, rules } = namespace
  const given = rules.map(
    ({ at, table, ...rule }): RuleStep => ({ kind: 'rule', ...inside(name, at), rule: { ...rule, action: { table } } }),
  )
  const { 4: ipv4 = [], 6: ipv6 = [] } = Object.groupBy(given, ({ rule }) => rule.family)
  return [...ipv4, ...inputRules(namespace), ...ipv6]
}

/**
 * For IPv6 a kernel before 6.17 forwards from all interfaces or from none (`force_forwarding`, commit f24987ef6959), so that
 * rules stop what came in by others and is for somebody else. They have the priority of the first rule, which finds what is
 * for the namespace itself, and come after it; what they let through goes on behind them, by a rule that finds nothing new.
 */
function inputRules({ name, forwarding, at }: Namespace): RuleStep[] {
  const { by } = forwarding
  if (!by) return []
  const step = (rule: Omit<RuleStep['rule'], 'family'>): RuleStep => ({
    kind: 'rule',
    ...inside(name, at),
    rule: { family: 6, ...rule },
  })
  return [
    ...['lo', ...by].map((iif) => step({ iif, action: { goto: 1 }, priority: 0 })),
    step({ action: 'blackhole', priority: 0 }),
    step({ action: { table: localTable }, priority: 1 }),
  ]
}
