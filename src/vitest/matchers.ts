import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { UsageError } from '../errors/errors.ts'
import { requireKnown } from '../errors/options.ts'
import type { LabNamespace } from '../lab/handle/namespace.ts'
import type { ReachOptions, Target } from '../lab/handle/reach.ts'
import type { LabRoute } from '../lab/handle/routes.ts'
import { now } from '../machine/clock.ts'
import { reachText, resolveText, routeText } from './texts.ts'

export interface ResolveOptions {
  /** One of the addresses that the name must have. Default: any. */
  readonly to?: string
  /** For how long it is tried, in ms. Default: 1000. */
  readonly within?: number
}

export interface RouteOptions {
  readonly via?: string
  readonly dev?: string
  /** For how long it is looked for, in ms. Default: 1000. */
  readonly within?: number
}

declare module 'vitest' {
  // oxlint-disable-next-line typescript/no-unused-vars -- Vitest's own, whose parameters must be repeated
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /**
     * A namespace reaches another one, a name or an address: one of its addresses answers within 2 s, or `within` ms.
     * With `not`, none does within 1 s; it ends at the first answer, which may be a refusal.
     */
    toReach(target: Target, options?: Omit<ReachOptions, 'patient'>): Promise<void>
    /** In a namespace, a name has addresses, by its hosts file or its resolver. */
    toResolve(name: string, options?: ResolveOptions): Promise<void>
    /** A namespace has a route to an address, or in its main tables one to a prefix or `default`. */
    toHaveRoute(to: string, options?: RouteOptions): Promise<void>
  }
}

interface State {
  readonly isNot?: boolean
}

interface Verdict {
  readonly pass: boolean
  readonly message: () => string
}

async function toReach(this: State, received: unknown, target: Target, options: ReachOptions = {}): Promise<Verdict> {
  const namespace = requireNamespace(received, 'toReach')
  const isNot = this.isNot ?? false
  const result = await namespace.reach(target, { ...options, patient: !isNot })
  return { pass: result.reached, message: () => reachText(namespace.name, nameOf(target), result, isNot) }
}

async function toResolve(this: State, received: unknown, name: string, options: ResolveOptions = {}): Promise<Verdict> {
  requireKnown('toResolve', options, { to: true, within: true })
  const { to, within } = options
  const namespace = requireNamespace(received, 'toResolve')
  const isNot = this.isNot ?? false
  const look = async () => {
    const resolved = await namespace.resolve(name)
    const pass = to === undefined ? resolved.addresses.length > 0 : resolved.addresses.includes(to)
    return { pass, message: () => resolveText(namespace.name, { name, to }, resolved, isNot) }
  }
  return await until(look, { within, isNot })
}

async function toHaveRoute(this: State, received: unknown, to: string, options: RouteOptions = {}): Promise<Verdict> {
  requireKnown('toHaveRoute', options, { via: true, dev: true, within: true })
  const { via, dev, within } = options
  const namespace = requireNamespace(received, 'toHaveRoute')
  const isNot = this.isNot ?? false
  const look = async () => {
    const found = await routesTo(namespace, to)
    const isWanted = (route: LabRoute) =>
      route.type === undefined && [undefined, route.via].includes(via) && [undefined, route.dev].includes(dev)
    const pass = Array.isArray(found) && found.some(isWanted)
    return { pass, message: () => routeText(namespace.name, { to, via, dev }, found, isNot) }
  }
  return await until(look, { within, isNot })
}

/** The routes that a destination has, or why it has none. */
async function routesTo(namespace: LabNamespace, to: string): Promise<LabRoute[] | string> {
  if (to === 'default' || to.includes('/')) return (await namespace.routes()).filter((route) => route.to === to)
  const route = await namespace.routeTo(to)
  return typeof route === 'string' ? route : [route]
}

const pause = 20 // ms between two looks

/** What does not hold may only not hold yet; what must not hold is certain at the first look. */
async function until(
  look: () => Promise<Verdict>,
  { within = 1000, isNot }: { readonly within?: number | undefined; readonly isNot: boolean },
): Promise<Verdict> {
  const end = now() + within
  while (true) {
    const verdict = await look()
    if (verdict.pass || isNot || now() + pause > end) return verdict
    await sleep(pause)
  }
}

function requireNamespace(value: unknown, matcher: string): LabNamespace {
  if (isNamespace(value)) return value
  throw new UsageError(`expect(…).${matcher} takes a namespace of a lab`, {
    hint: `as expect(topology.namespaces.client).${matcher}(…)`,
  })
}

const isNamespace = (value: unknown): value is LabNamespace =>
  typeof value === 'object' && value !== null && 'reach' in value && 'routeTo' in value

const nameOf = (target: Target): string => (typeof target === 'string' ? target : target.name)

expect.extend({ toReach, toResolve, toHaveRoute })
