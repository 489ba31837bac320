import type { Machine, User } from '../../machine/machine.ts'
import { insideOf, labPaths, netnsFile } from './paths.ts'

/** Where a lab is entered from the host. */
export interface Entrance {
  /** The holder's PID on the host. */
  readonly holder: number
  /** The lab's directory, whose path is the same inside. */
  readonly directory: string
  /** The way through the holder's root directory to its tmpfs. */
  readonly inside: string
  /** Who enters. Labs of who is not root are in user namespaces of their own. */
  readonly user: User
}

/** The way into the lab of an id by its holder. */
export function entranceOf(
  machine: Machine,
  { id, holder }: { readonly id: string; readonly holder: number },
): Entrance {
  const { directory } = labPaths(machine.stateDirectory, id)
  return { holder, directory, inside: insideOf(holder, directory), user: machine.user }
}

/**
 * Of nsenter(1): into the user namespace first, of which who is not root outside is root, and has no groups to set
 * (user_namespaces(7)).
 */
export const asOwner = ({ uid }: User): string[] => (uid === 0 ? [] : ['--user', '--preserve-credentials'])

/**
 * What precedes a tool of the engine's own on the host that is to read and end processes of the lab whose user is another by
 * now: what is in /proc of those, only root of their user namespace opens (proc(5)).
 */
export const overPrograms = ({ holder, user }: Entrance): string[] =>
  user.uid === 0 ? [] : ['nsenter', `--target=${holder}`, ...asOwner(user), '--']

type Argv = [string, ...string[]]

/** Of nsenter(1): into all of a lab but its networks. The namespaces of its topology have more of their own. */
export const intoLab = ['--mount', '--root', '--pid', '--uts', '--ipc'] as const

/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
export const tooling = (entrance: Entrance, namespace: string): Argv => [
  'nsenter',
  `--target=${entrance.holder}`,
  ...asOwner(entrance.user),
  ...intoLab,
  `--net=${netnsFile(entrance.inside, entrance.holder, namespace)}`,
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

/** What leads to a namespace as its programs see it: with its names, resolver, /sys, host name, IPC and the lab's processes. */
export function entering({ holder, inside, user }: Entrance, { nsenter, namespace, cwd }: ProgramEntry): Argv {
  const keeper = `${inside}/mnt/${namespace}`
  return [
    nsenter,
    `--target=${holder}`,
    ...asOwner(user),
    `--pid=${keeper}/ns/pid`,
    `--mount=${keeper}/ns/mnt`,
    `--uts=${keeper}/ns/uts`,
    `--ipc=${keeper}/ns/ipc`,
    `--root=${keeper}/root`,
    `--net=${inside}/ns/${namespace}`,
    `--wd=${cwd}`,
    '--',
  ]
}

/** What makes root of the lab's user namespace the user again who entered it: in one more, which has power over neither. */
export const asUser = ({ user: { uid, gid } }: Entrance, unshare: string): string[] =>
  uid === 0 ? [] : [unshare, '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--']
