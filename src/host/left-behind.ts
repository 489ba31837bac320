import { type Snapshot, sysctlName, type Touched } from '../audit/index.ts'
import { isFields } from '../machine/json.ts'
import type { Act, ActOf } from './act.ts'

/**
 * The things of a snapshot that are as an act of a lab's left them, and that no mark says to be the lab's. Where one of them
 * is different from before, the lab left it behind, whatever became of its journal. Not what somebody has decided about
 * since, which undoing leaves as well.
 */
export const leftBehind = (act: Act, after: Snapshot): Touched[] =>
  thingsOf(act, after).filter(({ kind, key }) => Object.hasOwn(itemsOf(after, kind), key))

function thingsOf(act: Act, after: Snapshot): Touched[] {
  switch (act.kind) {
    case 'lease':
      return leaseLeft(act, after)
    case 'lro':
      return lroLeft(act, after)
    case 'chain':
      return chainLeft(act, after)
    case 'host-link':
      return deviceLeft(act, after)
    case 'directory':
      return directoryLeft(act, after)
    default:
      return []
  }
}

const itemsOf = ({ items }: Snapshot, kind: string) => items[kind] ?? {}

const settingOf = (after: Snapshot, key: string) => itemsOf(after, 'sysctl')[sysctlName(key)]

function leaseLeft({ key, value, under }: ActOf<'lease'>, after: Snapshot): Touched[] {
  const isLeft = settingOf(after, key) === value && settingOf(after, under.key) === under.value
  return isLeft ? [{ kind: 'sysctl', key: sysctlName(key) }] : []
}

function lroLeft({ card: { name } }: ActOf<'lro'>, after: Snapshot): Touched[] {
  const key = `${name} large-receive-offload`
  const isLeft =
    itemsOf(after, 'offload')[key] === 'off' && settingOf(after, `net/ipv4/conf/${name}/forwarding`) === '0'
  return isLeft ? [{ kind: 'offload', key }] : []
}

/** With its table, where nothing else is in that. */
function chainLeft({ tool, chain, withTable }: ActOf<'chain'>, after: Snapshot): Touched[] {
  const table = `${tool === 'ip6tables' ? 'ip6' : 'ip'} filter`
  const rules = Object.entries(itemsOf(after, `${tool} rule`))
  const isUsed = rules.some(([key, texts]) => key === `filter ${chain}` || JSON.stringify(texts).includes(chain))
  if (isUsed) return []
  const chains = Object.keys(itemsOf(after, 'nft object')).filter((key) => key.startsWith(`chain ${table} `))
  const isAlone = withTable && chains.every((key) => key === `chain ${table} ${chain}`)
  return [
    { kind: `${tool} chain`, key: `filter ${chain}` },
    { kind: 'nft object', key: `chain ${table} ${chain}` },
    ...(isAlone ? [{ kind: 'nft object', key: `table ${table}` }] : []),
  ]
}

/** All that is said of the device, which is the lab's by its MAC address. */
function deviceLeft({ device, mac }: ActOf<'host-link'>, after: Snapshot): Touched[] {
  const link = itemsOf(after, 'link')[device] ?? null
  if (!isFields(link) || link.address !== mac) return []
  const inSettings = sysctlName(device)
  return Object.entries(after.items).flatMap(([kind, items]) =>
    Object.keys(items)
      .filter((key) => (kind === 'sysctl' ? key.split('.').includes(inSettings) : key.split(' ').includes(device)))
      .map((key) => ({ kind, key })),
  )
}

/** Where it is empty, and nothing is mounted on it. */
function directoryLeft({ path }: ActOf<'directory'>, after: Snapshot): Touched[] {
  const kinds = ['network namespace', 'namespace configuration']
  const isUsed = [...kinds, 'mount'].some((kind) =>
    Object.keys(itemsOf(after, kind)).some((key) => key.startsWith(`${path}/`) || (kind === 'mount' && key === path)),
  )
  return isUsed ? [] : kinds.map((kind) => ({ kind, key: path }))
}
