import { withSide } from '../lab/side/index.ts'
import type { Machine } from '../machine/machine.ts'
import { isOpen, type OpenWay, type WayOut } from '../plan/index.ts'
import { networkOf } from '../resolve/index.ts'
import { type Finding, type Look, lookAt, ofRoot } from './finding.ts'

type Found = Pick<Finding, 'status' | 'detail' | 'remedy'>
type Both<T> = { readonly [family in 'ipv4' | 'ipv6']: T }

const tag = '00000000'

/** How a lab would get out, as `up` would find: by root's side, which the agent does where this user is not root. */
export function lookOut(machine: Machine, { byAgent }: { readonly byAgent: boolean }): Promise<Look<Both<WayOut>>> {
  const survey = () =>
    withSide(machine, { byAgent }, (side) => side.survey({ topology: {}, network: networkOf({}), tag }))
  return byAgent ? lookAt(survey) : ofRoot(machine, survey)
}

/** Whether `nat: true` would work here, by each family, and what of the host it would touch. */
export function waysOut(ways: Look<Both<WayOut>>, kernel: readonly Finding[]): Both<Finding> {
  const { ipv4, ipv6 } = foundOf(ways, lackingFeatures(kernel))
  return { ipv4: { area: 'way out', name: 'IPv4', ...ipv4 }, ipv6: { area: 'way out', name: 'IPv6', ...ipv6 } }
}

function foundOf(ways: Look<Both<WayOut>>, lacking: readonly string[]): Both<Found> {
  if (lacking.length > 0) return both({ status: 'missing', detail: `needs ${lacking.join(' and ')}, see above` })
  if ('unseen' in ways) return both({ status: 'unseen', detail: ways.unseen })
  return { ipv4: described(ways.seen.ipv4), ipv6: described(ways.seen.ipv6) }
}

const both = (found: Found): Both<Found> => ({ ipv4: found, ipv6: found })

/** Those without which there is no way out by any family. */
const lackingFeatures = (kernel: readonly Finding[]): string[] =>
  ['nft nat', 'nft owner'].filter((wanted) => !kernel.some(({ name, status }) => name === wanted && status === 'ok'))

function described(way: WayOut): Found {
  if (isOpen(way)) return { status: 'ok', detail: openText(way) }
  return { status: 'missing', detail: way.closed, ...(way.hint !== undefined && { remedy: way.hint }) }
}

function openText({ devices, leases, lro, admissions }: OpenWay): string {
  const touched = [
    ...leases.map(({ key }) => `sets ${sysctlName(key)}`),
    ...lro.map(({ name }) => `turns large-receive-offload of ${name} off`),
    ...admissions.map(({ tool, chain }) => `puts two rules into ${chain} (${tool})`),
  ]
  const where =
    devices.length === 0 ? 'to the links of the host, as it has no default route' : `through ${devices.join(', ')}`
  return `${where}; ${touched.join(', ') || 'no setting and no rule of the host is touched'}`
}

/** sysctl.d(5): in a name a slash and a dot stand for each other. */
const sysctlName = (key: string): string => key.replaceAll(/[./]/g, (separator) => (separator === '/' ? '.' : '/'))
