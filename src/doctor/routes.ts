import { fieldsIn, objectsOf, words } from '../machine/json.ts'
import type { Machine } from '../machine/machine.ts'

/** The default route of IPv6 that the host uses. */
export interface Ipv6Default {
  readonly device: string
  /** By router advertisement (RFC 4861): it goes when the host is made a router. */
  readonly isAdvertised: boolean
}

/** The first of those that ip-route(8) lists by their metrics; undefined where there is none. */
export async function ipv6Default(machine: Machine): Promise<Ipv6Default | undefined> {
  if (machine.find('ip') === undefined) return undefined
  const { exitCode, stdout } = await machine.run(['ip', '-6', '-json', 'route', 'show', 'default'])
  const [route] = exitCode === 0 ? objectsOf(stdout) : []
  if (route === undefined) return undefined
  return { device: words(route.dev ?? fieldsIn(route.nexthops)[0]?.dev), isAdvertised: route.protocol === 'ra' }
}
