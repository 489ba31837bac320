import { UsageError } from '../../errors/errors.ts'
import { requirePrograms } from '../../machine/packages.ts'
import { toolIn } from './inside.ts'
import type { Using } from './using.ts'

const table = 'inet netns_topology_partition'

/**
 * Parts namespaces into groups that hear nothing of each other: each drops what comes from an address of another group's.
 * Only who hears drops, so that the sender sees a silence and no error. Those in no group reach everybody, as before.
 *
 * @throws UsageError where a namespace is in two groups, LabError where the kernel refuses.
 */
export async function partition(using: Using, groups: readonly (readonly string[])[]): Promise<void> {
  using.assertOpen()
  requireApart(groups)
  requirePrograms(using.machine, ['nft'])
  await heal(using)
  const work = groups.flatMap((group) => {
    const others = groups.filter((one) => one !== group).flat()
    const text = tableText(others.flatMap((name) => addressesOf(using, name)))
    return group.map((name) => nft(using, name, text))
  })
  await Promise.all(work)
}

/** Ends a partition; where there is none, nothing. */
export async function heal(using: Using): Promise<void> {
  using.assertOpen()
  const names = using.network.namespaces.map(({ name }) => name)
  // To delete a table that is not there is an error, and to declare one that is there is none.
  await Promise.all(names.map((name) => nft(using, name, `table ${table}\ndelete table ${table}\n`)))
}

function requireApart(groups: readonly (readonly string[])[]): void {
  const seen = new Set<string>()
  for (const name of groups.flatMap((group) => [...new Set(group)])) {
    if (seen.has(name)) throw new UsageError(`${name} is in two groups of a partition`)
    seen.add(name)
  }
}

const nft = (using: Using, namespace: string, stdin: string): Promise<string> =>
  toolIn(using, namespace, { argv: ['nft', '-f', '-'], stdin, title: `${namespace} could not be partitioned` })

/** Before connection tracking, so that it ends what is established as well. */
function tableText(addresses: readonly string[]): string {
  const rules = addresses.map((address) => `    ${address.includes(':') ? 'ip6' : 'ip'} saddr ${address} drop`)
  return [
    `table ${table} {`,
    '  chain hears {',
    '    type filter hook prerouting priority -400; policy accept;',
    ...rules,
    '  }',
    '}',
    '',
  ].join('\n')
}

/** All of a namespace's, with the link-local ones that the kernel makes of MAC addresses (RFC 4291, appendix A). */
function addressesOf({ network }: Using, namespace: string): string[] {
  const found = network.namespaces.find(({ name }) => name === namespace)
  const given = [...(found?.loopback ?? []), ...(found?.interfaces.flatMap(({ addresses }) => addresses) ?? [])]
  const own = found?.interfaces.map(({ mac }) => linkLocal(mac)) ?? []
  return [...given.map((address) => address.split('/')[0] ?? address), ...own]
}

function linkLocal(mac: string): string {
  const [first = 0, second = 0, ...rest] = mac.split(':').map((byte) => Number.parseInt(byte, 16))
  const bytes = [first ^ 2, second, rest[0] ?? 0, 0xff, 0xfe, ...rest.slice(1)]
  const groups = [0, 2, 4, 6].map((at) => (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)).toString(16))
  return `fe80::${groups.join(':')}`
}
