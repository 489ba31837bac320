import { isError } from '../../errors/caught.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { toolIn } from './inside.ts'
import type { Using } from './using.ts'

/** A route of a namespace, as the kernel has it. */
export interface LabRoute {
  /** A prefix or an address, or `default`. */
  readonly to: string
  readonly via?: string
  readonly dev?: string
  /** The source address. */
  readonly from?: string
  readonly metric?: number
  /** Where it is none that leads somewhere: `blackhole`, `unreachable`, `prohibit`. */
  readonly type?: string
}

interface IpRoute {
  readonly dst: string
  readonly gateway?: string
  readonly via?: { readonly host: string }
  readonly dev?: string
  readonly prefsrc?: string
  readonly metric?: number
  readonly type?: string
  readonly nexthops?: readonly Pick<IpRoute, 'gateway' | 'via' | 'dev'>[]
}

/** The next hops of one with several are a route each. Link-local ones, which every interface has, are left out. */
const routesIn = (text: string): LabRoute[] =>
  (text.trim() === '' ? [] : parseOwn<IpRoute[]>(text))
    .filter(({ dst }) => !dst.startsWith('fe80:') && !dst.startsWith('ff00:'))
    .flatMap((route) => (route.nexthops ?? [route]).map((hop) => routeOf(route, hop)))

function routeOf(
  { dst, prefsrc, metric, type }: IpRoute,
  { gateway, via, dev }: Pick<IpRoute, 'gateway' | 'via' | 'dev'>,
) {
  const hop = gateway ?? via?.host
  return {
    to: dst,
    ...(hop !== undefined && { via: hop }),
    ...(dev !== undefined && { dev }),
    ...(prefsrc !== undefined && { from: prefsrc }),
    ...(metric !== undefined && { metric }),
    ...(type !== undefined && type !== 'unicast' && { type }),
  }
}

/** The main tables of both families. */
export async function routesOf(using: Using, namespace: string): Promise<LabRoute[]> {
  const title = `the routes of ${namespace} could not be read`
  const texts = await Promise.all(
    ['-4', '-6'].map((family) => toolIn(using, namespace, { argv: ['ip', '-j', family, 'route', 'show'], title })),
  )
  return texts.flatMap(routesIn)
}

/** The kernel's own words where no route leads to an address. */
const refusals = /^(?:RTNETLINK answers|Error): (.*)$/m

/** The route that a packet to an address takes, or why there is none. */
export async function routeTo(using: Using, namespace: string, address: string): Promise<LabRoute | string> {
  const title = 'no route'
  try {
    const [route] = routesIn(await toolIn(using, namespace, { argv: ['ip', '-j', 'route', 'get', address], title }))
    return route ?? title
  } catch (error) {
    const reason = isError(error) ? refusals.exec(error.message.slice(`${title}: `.length))?.[1] : undefined
    if (reason === undefined) throw error
    return reason
  }
}
