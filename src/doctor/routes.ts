import { fieldsIn, objectsOf, words } from '../machine/json.ts'
import type { Machine } from '../machine/machine.ts'
import { type Answer, answersTo } from './questions.ts'

/** How the host reaches the outside by one family. */
export interface DefaultRoute {
  readonly device: string
  /** By router advertisement (RFC 4861), so that it may go when the host is made a router. */
  readonly isAdvertised: boolean
}

export interface DefaultRoutes {
  readonly ipv4: DefaultRoute | undefined
  readonly ipv6: DefaultRoute | undefined
}

const script = `
try ipv4 ip -4 -json route show default
try ipv6 ip -6 -json route show default
`

/** Of each family, the default route that is used: the first of those that ip-route(8) lists by their metrics. */
export async function defaultRoutes(machine: Machine): Promise<DefaultRoutes> {
  const answers = await answersTo(machine, { script })
  return { ipv4: routeIn(answers.get('ipv4')), ipv6: routeIn(answers.get('ipv6')) }
}

function routeIn(answer: Answer | undefined): DefaultRoute | undefined {
  const [route] = answer?.exitCode === 0 ? objectsOf(answer.text) : []
  if (route === undefined) return undefined
  const device = words(route.dev ?? fieldsIn(route.nexthops)[0]?.dev)
  return device === '' ? undefined : { device, isAdvertised: route.protocol === 'ra' }
}
