import pLimit from 'p-limit'
import { LabError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import { parseOwn } from '../machine/own-json.ts'
import { FABRIC, pinRoots } from '../plan/index.ts'
import { type Network, networkOf } from '../resolve/index.ts'
import type { Attached } from './programs/attach.ts'
import { lookAt } from './repair.ts'
import { tooling } from './state/entrance.ts'
import type { Owner } from './state/owner.ts'
import type { Way } from './state/privilege.ts'
import { namespaceNames } from './state/record.ts'

/** An interface as the kernel has it now. */
export interface LiveInterface {
  readonly name: string
  readonly mac: string
  readonly mtu: number
  readonly state: 'up' | 'down'
  /** CIDR, without the link-local ones. */
  readonly addresses: readonly string[]
}

export interface LiveNamespace {
  readonly name: string
  readonly interfaces: readonly LiveInterface[]
  /** Where its default routes lead: addresses, by the topology. */
  readonly gateways: readonly string[]
}

/** A lab as it is now. */
export interface LiveLab {
  readonly name: string
  readonly id: string
  /** What it has on the host of its own state. */
  readonly directory: string
  /** ISO 8601 */
  readonly since: string
  readonly owner: Owner
  readonly creator: number
  readonly holder: number
  /** By whose power it was made: root's, a user's with sudo, or a user's alone. */
  readonly privilege: Way
  /** Why it was made so, in words. */
  readonly privilegeReason: string
  /** Whether the whole machine knows its namespaces by name. */
  readonly pinned: boolean
  /** What the topology asks for and this machine cannot do. */
  readonly notes: readonly string[]
  /** What of it somebody has removed or changed since, on the host or in what its programs see. */
  readonly missing: readonly string[]
  readonly namespaces: readonly LiveNamespace[]
  /** The bridges and their ports, in the lab's own namespace. */
  readonly fabric: readonly LiveInterface[]
  /** The lab's devices on the host. */
  readonly host: readonly LiveInterface[]
}

const sideBySide = 4

/** Asks the kernel what is there. Costs a process per namespace. */
export async function inspectLab(machine: Machine, lab: Attached): Promise<LiveLab> {
  const { record, entrance } = lab
  const { name, id, since, owner, creator, holder, notes } = record
  const names = namespaceNames(record)
  const network = networkOf(record.topology)
  const limit = pLimit(sideBySide)
  const look = (namespace: string) =>
    limit(() => interfacesOf(machine, namespace, [...tooling(entrance, namespace), ...asking]))
  const [{ missing, devices }, [fabric, ...rest]] = await Promise.all([
    lookAt(machine, lab),
    Promise.all([FABRIC, ...names].map(look)),
  ])
  const namespaces = names.map((one, index) => ({
    name: one,
    interfaces: rest[index] ?? [],
    gateways: gatewaysOf(network, one),
  }))
  return {
    name,
    id,
    directory: entrance.directory,
    since,
    owner,
    creator,
    holder,
    privilege: record.privilege.way,
    privilegeReason: record.privilege.why,
    pinned: record.acts?.some((act) => act.kind === 'directory' && act.path === pinRoots.netns) ?? false,
    notes,
    missing,
    namespaces,
    fabric: fabric ?? [],
    host: await hostInterfaces(machine, new Set(devices)),
  }
}

const defaults = new Set(['0.0.0.0/0', '::/0'])

const gatewaysOf = ({ namespaces }: Network, namespace: string): string[] =>
  namespaces
    .filter(({ name }) => name === namespace)
    .flatMap(({ routes }) => routes.filter(({ to }) => defaults.has(to)))
    .flatMap(({ hops }) => hops.flatMap(({ via }) => via ?? []))

interface IpAddress {
  readonly ifname: string
  readonly address?: string
  readonly mtu: number
  readonly flags: readonly string[]
  readonly addr_info: readonly {
    readonly local: string
    readonly prefixlen: number
    readonly scope: string
  }[]
}

const asking = ['ip', '-j', 'address', 'show'] as const

async function hostInterfaces(machine: Machine, devices: ReadonlySet<string>): Promise<LiveInterface[]> {
  if (devices.size === 0) return []
  return (await interfacesOf(machine, 'the host', asking)).filter(({ name }) => devices.has(name))
}

async function interfacesOf(
  machine: Machine,
  title: string,
  argv: readonly [string, ...string[]],
): Promise<LiveInterface[]> {
  const { exitCode, stdout, stderr } = await machine.run(argv)
  if (exitCode !== 0) throw new LabError(`${title} could not be looked at: ${stderr.trim()}`)
  return interfacesIn(stdout)
}

/** What `ip -j address` prints; of `lo` only what is not its own. */
export const interfacesIn = (text: string): LiveInterface[] =>
  parseOwn<IpAddress[]>(text)
    .filter(({ ifname, addr_info }) => ifname !== 'lo' || addr_info.length > 2)
    .map(({ ifname, address = '', mtu, flags, addr_info }) => ({
      name: ifname,
      mac: address,
      mtu,
      state: flags.includes('UP') ? 'up' : 'down',
      addresses: addr_info
        .filter(({ local, scope }) => scope !== 'host' && !local.startsWith('fe80:'))
        .map(({ local, prefixlen }) => `${local}/${prefixlen}`),
    }))
