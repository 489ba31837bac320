import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { isOnHost } from '../../src/lab/side/on-host.ts'
import { askingForUplink } from '../../src/plan/index.ts'
import { networkOf, parseTopology } from '../../src/resolve/index.ts'
import type { Network } from '../../src/resolve/network.ts'
import { arbitraryTopology } from './arbitrary-topology.ts'
import { realCheckout } from './checkout.ts'
import { way } from './way.ts'

/** A topology that what can break is broken with. */
export interface Tried {
  readonly file: string
  readonly text: string
  readonly network: Network
}

const tried = (file: string, text: string): Tried => ({ file, text, network: networkOf(parseTopology(text, { file })) })
const read = (path: string): Tried => tried(basename(path), readFileSync(join(realCheckout, path), 'utf8'))

export const examples: readonly Tried[] = readdirSync(join(realCheckout, 'examples'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => read(`examples/${name}`))

/** With everything that a lab can have on the host. */
export const both: Tried = read('__tests__/fixtures/topologies/both.yml')

const { seed = Math.trunc(Math.random() * 2 ** 31) } = fc.readConfigureGlobal()

/** Others each time, unless FC_SEED says which: it is in their names. */
const random = fc
  .sample(arbitraryTopology({ maxNamespaces: 4 }), { numRuns: 2, seed })
  .map((topology, index) => tried(`random-${seed}-${index}.yml`, JSON.stringify(topology)))

export const hasWayOut = ({ network }: Tried): boolean => askingForUplink(network) !== undefined

/** All that can come up as the labs of this project do. */
export const triedTopologies: readonly Tried[] = [both, ...examples, ...random].filter(
  ({ network }) => way !== 'rootless' || !isOnHost(network),
)
