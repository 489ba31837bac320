import { escapeText } from '../errors/escape.ts'
import { table } from './table.ts'

interface Interface {
  readonly name: string
  readonly mac: string
  readonly mtu: number
  readonly state?: 'up' | 'down'
  readonly addresses: readonly string[]
}

interface Namespace {
  readonly name: string
  readonly interfaces: readonly Interface[]
}

/** A line for each interface: where, its name, addresses, MAC, and what is not as usual. */
const namespacesTable = (namespaces: readonly Namespace[]): string =>
  table(
    namespaces.flatMap(({ name, interfaces }) =>
      interfaces.map(({ name: device, addresses, mac, mtu, state }) => [
        name,
        device,
        addresses.join(' ') || '-',
        mac,
        `mtu ${mtu}`,
        state === 'down' ? 'down' : '',
      ]),
    ),
  )

type Owner = 'creator' | 'nobody' | number

/** Whose end is a lab's end. */
const ownerText = (owner: Owner, creator: number): string =>
  owner === 'nobody' ? 'nobody, until `down`' : `process ${owner === 'creator' ? creator : owner}`

interface Lab {
  readonly name: string
  readonly id: string
  readonly since: string
  readonly owner: Owner
  readonly creator: number
  readonly privilege: 'root' | 'sudo' | 'rootless'
  readonly privilegeReason: string
  readonly notes: readonly string[]
  readonly missing: readonly string[]
  readonly namespaces: readonly Namespace[]
  readonly fabric: readonly Interface[]
  readonly host: readonly Interface[]
}

export function labText(lab: Lab): string {
  const { name, id, since, owner, creator, privilege, privilegeReason, notes, missing, namespaces, fabric, host } = lab
  return [
    escapeText(`${name} (${id}), up since ${since}, owned by ${ownerText(owner, creator)}`),
    escapeText(`${privilege}: ${privilegeReason}`),
    ...notes.map((note) => escapeText(note)),
    ...missing.map((thing) => escapeText(`missing: ${thing} (netns-topology repair ${name})`)),
    namespacesTable([...namespaces, { name: '@fabric', interfaces: fabric }, { name: '@host', interfaces: host }]),
  ].join('\n')
}

interface Listed {
  readonly name: string
  readonly state: string
  readonly since: string
  readonly owner: Owner
  readonly creator: number
  readonly namespaces: readonly string[]
}

export const labsTable = (labs: readonly Listed[]): string =>
  table(
    labs.map(({ name, state, since, owner, creator, namespaces }) => [
      name,
      state,
      `since ${since}`,
      ownerText(owner, creator),
      namespaces.join(' '),
    ]),
  )
