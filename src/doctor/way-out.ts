import { type Admission, admissionFor } from '../host/forwarding/admission.ts'
import type { Family, Table } from '../host/forwarding/ruleset.ts'
import type { Machine } from '../machine/machine.ts'
import type { Finding, Look } from './finding.ts'
import { ipv6Forwarding } from './forwarding.ts'
import type { DefaultRoutes } from './routes.ts'

interface Surroundings {
  readonly machine: Machine
  readonly routes: DefaultRoutes
  readonly tables: Look<readonly Table[]>
  /** What was found out about the kernel. */
  readonly kernel: readonly Finding[]
  /** Forwarding IPv4 turns large-receive-offload of the device to the outside off. */
  readonly losesLro: boolean
}

/** As an uplink's device might be called. */
const device = 'nt-0'

type Found = Pick<Finding, 'status' | 'detail' | 'remedy'>

/** Whether `nat: true` would work here, by each family, and what of the host it would touch. */
export const waysOut = (surroundings: Surroundings): [ipv4: Finding, ipv6: Finding] => [
  { area: 'way out', name: 'IPv4', ...wayOut('ipv4', surroundings) },
  { area: 'way out', name: 'IPv6', ...wayOut('ipv6', surroundings) },
]

function wayOut(family: Family, { machine, routes, tables, kernel, losesLro }: Surroundings): Found {
  const outside = routes[family]?.device
  if (outside === undefined) return { status: 'missing', detail: 'the host has no default route' }
  const lacking = lackingFeatures(kernel)
  if (lacking.length > 0) return { status: 'missing', detail: `needs ${lacking.join(' and ')}, see above` }
  if (family === 'ipv6' && !forwardsIpv6(machine)) {
    return { status: 'missing', detail: 'the host would have to become a router for all of IPv6, see above' }
  }
  if ('unseen' in tables) return { status: 'unseen', detail: tables.unseen }
  const admission = admissionFor(tables.seen, { family, device, outside })
  return admission.kind === 'blocked' ? blocked(admission) : open(admission, { machine, family, outside, losesLro })
}

const lackingFeatures = (kernel: readonly Finding[]): string[] =>
  ['nft nat', 'nft owner'].filter((wanted) => !kernel.some(({ name, status }) => name === wanted && status === 'ok'))

const forwardsIpv6 = (machine: Machine): boolean => ['on', 'per device'].includes(ipv6Forwarding(machine))

const blocked = ({ by }: Extract<Admission, { kind: 'blocked' }>): Found => ({
  status: 'missing',
  detail: `dropped by ${by.map(({ text }) => text).join('; ')}`,
  remedy: by.map(({ hint }) => hint).join('; '),
})

interface Way {
  readonly machine: Machine
  readonly family: Family
  /** The device that leads there. */
  readonly outside: string
  readonly losesLro: boolean
}

function open({ places }: Extract<Admission, { kind: 'open' }>, way: Way): Found {
  const rules = places.map(({ tool, chain }) => `two rules in ${chain} (${tool})`)
  const touched = [...settingsOf(way), ...rules]
  const what = touched.length === 0 ? 'no setting and no rule of the host is touched' : `sets ${touched.join(', ')}`
  return { status: 'ok', detail: `through ${way.outside}; ${what}` }
}

/** What has to be turned on, and what goes off by that. In a name a slash stands for a dot, as in sysctl.d(5). */
function settingsOf({ machine, family, outside, losesLro }: Way): string[] {
  if (family === 'ipv6' && ipv6Forwarding(machine) === 'on') return []
  const setting = family === 'ipv4' ? 'forwarding' : 'force_forwarding'
  const isOn = machine.read(`/proc/sys/net/${family}/conf/${outside}/${setting}`)?.trim() === '1'
  if (isOn) return []
  const name = `net.${family}.conf.${outside.replaceAll('.', '/')}.${setting}`
  return family === 'ipv4' && losesLro ? [`${name}, which turns its large-receive-offload off`] : [name]
}
