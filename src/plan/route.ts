import type { Namespace } from '../resolve/network.ts'
import { inside, type RouteStep, type RuleStep } from './step.ts'

export const routeSteps = ({ name, routes }: Namespace): RouteStep[] =>
  routes.map(({ at, ...route }) => ({ kind: 'route', ...inside(name, at), route }))

export const ruleSteps = ({ name, rules }: Namespace): RuleStep[] =>
  rules.map(({ at, ...rule }) => ({ kind: 'rule', ...inside(name, at), rule }))
