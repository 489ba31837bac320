import { isIP } from 'node:net'
import { codeOf } from '../../errors/caught.ts'
import { UsageError } from '../../errors/errors.ts'
import { nearest } from '../../errors/nearest.ts'
import { runInside } from './node-process.ts'
import type { Using } from './using.ts'

/** Runs inside, so it uses nothing that is around it here. */
async function lookUp(name: string): Promise<string[]> {
  const { lookup } = process.getBuiltinModule('node:dns/promises')
  return (await lookup(name, { all: true })).map(({ address }) => address)
}

/** What a name means inside a namespace: its addresses, or none with the resolver's reason. */
export interface Resolved {
  readonly addresses: readonly string[]
  /** As `ENOTFOUND`. */
  readonly reason?: string
}

export async function resolveIn(using: Using, namespace: string, name: string): Promise<Resolved> {
  using.assertOpen()
  try {
    return { addresses: await runInside(using, namespace, lookUp, name) }
  } catch (error) {
    const code = codeOf(error)
    if (!/^E[A-Z_]+$/.test(code)) throw error
    return { addresses: [], reason: code }
  }
}

/**
 * By which addresses somebody is reached from a namespace: its own as the hosts file there lists them, and where that has
 * none, all of them; those of any other name as they resolve inside.
 *
 * @throws UsageError where a name that means nothing is nearly that of a namespace: who is misspelt is not reached either.
 */
export async function addressesFor(
  using: Using,
  from: string,
  target: string | { readonly name: string },
): Promise<readonly string[]> {
  const name = typeof target === 'string' ? target : target.name
  if (isIP(name) !== 0) return [name]
  const { namespaces } = using.network
  const known = namespaces.find((one) => one.name === name)
  if (known === undefined) return await resolvedOrMeant(using, from, name)
  const hosts = namespaces.find((one) => one.name === from)?.hosts ?? []
  const listed = hosts.filter(({ names }) => names.includes(name)).map(({ address }) => address)
  const all = known.interfaces.flatMap(({ addresses }) => addresses.map((address) => address.split('/')[0] ?? address))
  return [...new Set(listed.length > 0 ? listed : all)]
}

async function resolvedOrMeant(using: Using, from: string, name: string): Promise<readonly string[]> {
  const { addresses } = await resolveIn(using, from, name)
  const meant = nearest(
    name,
    using.network.namespaces.map((one) => one.name),
  )
  if (addresses.length > 0 || meant === undefined) return addresses
  throw new UsageError(`${from} knows nobody called ${name}`, { hint: `did you mean \`${meant}\`?` })
}
