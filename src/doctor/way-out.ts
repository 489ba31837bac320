import type { Table } from '../host/forwarding/ruleset.ts'
import { waysOut as surveyWaysOut } from '../host/survey/index.ts'
import type { Machine } from '../machine/machine.ts'
import { isOpen, type OpenWay, type WayOut } from '../plan/index.ts'
import { type Finding, type Look, lookAt } from './finding.ts'

interface Surroundings {
  readonly machine: Machine
  readonly tables: Look<readonly Table[]>
  /** What was found out about the kernel. */
  readonly kernel: readonly Finding[]
}

type Found = Pick<Finding, 'status' | 'detail' | 'remedy'>
type Both<T> = { readonly [family in 'ipv4' | 'ipv6']: T }

/** Whether `nat: true` would work here, by each family, and what of the host it would touch: what `up` would find. */
export async function waysOut({ machine, tables, kernel }: Surroundings): Promise<Both<Finding>> {
  const { ipv4, ipv6 } = await foundOf(machine, tables, lackingFeatures(kernel))
  return { ipv4: { area: 'way out', name: 'IPv4', ...ipv4 }, ipv6: { area: 'way out', name: 'IPv6', ...ipv6 } }
}

async function foundOf(
  machine: Machine,
  tables: Look<readonly Table[]>,
  lacking: readonly string[],
): Promise<Both<Found>> {
  if (lacking.length > 0) return both({ status: 'missing', detail: `needs ${lacking.join(' and ')}, see above` })
  if ('unseen' in tables) return both({ status: 'unseen', detail: tables.unseen })
  const ways = await lookAt(() => survey(machine, tables.seen))
  if ('unseen' in ways) return both({ status: 'unseen', detail: ways.unseen })
  return { ipv4: described(ways.seen.ipv4), ipv6: described(ways.seen.ipv6) }
}

const both = (found: Found): Both<Found> => ({ ipv4: found, ipv6: found })

/** Those without which there is no way out by any family. */
const lackingFeatures = (kernel: readonly Finding[]): string[] =>
  ['nft nat', 'nft owner'].filter((wanted) => !kernel.some(({ name, status }) => name === wanted && status === 'ok'))

const survey = (machine: Machine, tables: readonly Table[]): Promise<Both<WayOut>> =>
  surveyWaysOut(machine, { tables, tag: '00000000', directory: '', near: [] })

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
