import type { Machine } from '../machine/machine.ts'
import { insideOf, labPaths, netnsFile } from './paths.ts'

/** Where a lab is entered from the host. */
export interface Entrance {
  /** The holder's PID on the host. */
  readonly holder: number
  /** The lab's directory, whose path is the same inside. */
  readonly directory: string
  /** The way through the holder's root directory to its tmpfs. */
  readonly inside: string
}

/** The way into the lab of an id by its holder. */
export function entranceOf(
  machine: Machine,
  { id, holder }: { readonly id: string; readonly holder: number },
): Entrance {
  const { directory } = labPaths(machine.stateDirectory, id)
  return { holder, directory, inside: insideOf(holder, directory) }
}

type Argv = [string, ...string[]]

/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
export const tooling = ({ holder, inside }: Entrance, namespace: string): Argv => [
  'nsenter',
  `--target=${holder}`,
  '--mount',
  '--root',
  '--pid',
  `--net=${netnsFile(inside, holder, namespace)}`,
  '--',
]

/** The file of a network namespace, for a command of the lab's own. */
export const netnsInside = ({ directory }: Entrance, namespace: string): string => netnsFile(directory, 1, namespace)

export interface ProgramEntry {
  /** The path of nsenter(1). */
  readonly nsenter: string
  readonly namespace: string
  /** The working directory, which is opened on the host: it is the same directory inside. */
  readonly cwd: string
}

/** What precedes a user's program: the namespace as its programs see it, with names, resolver, /sys and processes. */
export const entering = ({ holder, inside }: Entrance, { nsenter, namespace, cwd }: ProgramEntry): Argv => [
  nsenter,
  `--target=${holder}`,
  '--pid',
  `--mount=${inside}/mnt/${namespace}/ns/mnt`,
  `--root=${inside}/mnt/${namespace}/root`,
  `--net=${inside}/ns/${namespace}`,
  `--wd=${cwd}`,
  '--',
]
