import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import { statOf } from '../../machine/stat.ts'
import { ownerOf } from './owner.ts'

/** What a job runs in, as far as it decides what can be done. */
export interface Surroundings {
  /** As in `process.platform`. */
  readonly platform: string
  readonly isAct: boolean
  /** A runner of GitHub's own. */
  readonly isHosted: boolean
  /** GitHub's image that is a container without privilege on a machine of many. */
  readonly isSlim: boolean
  readonly isRoot: boolean
  readonly isContainer: boolean
  /** Whether this process has the capabilities without which no namespace can be made or changed. */
  readonly isCapable: boolean
  /** Whether the network of this container is the machine's own. */
  readonly isOnHostNetwork: boolean
  /** The process that the topology is up for. */
  readonly owner: number
  /** A directory that goes with the job. */
  readonly temporary: string
  /** The `id` that the workflow gives the step. */
  readonly step: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

export function surroundings(machine: Machine, env: Environment = process.env): Surroundings {
  const isAct = env.ACT === 'true'
  const isHosted = env.RUNNER_ENVIRONMENT === 'github-hosted'
  // Of a job in a container, the workspace is mounted here.
  const isContainerJob = env.GITHUB_WORKSPACE?.startsWith('/__w/') ?? false
  return {
    platform: process.platform,
    isAct,
    isHosted,
    isSlim: isHosted && !env.USER && !isContainerJob,
    isRoot: machine.user.uid === 0,
    isContainer: isAct ? isEntered(machine) : hasContainerFile(machine) || isEntered(machine),
    isCapable: isCapable(machine),
    isOnHostNetwork: isOnHostNetwork(machine),
    owner: ownerOf(machine, isAct),
    temporary: env.RUNNER_TEMP || '/tmp',
    step: stepOf(env.GITHUB_ACTION),
  }
}

/** A step without an `id` has one of the runner's, which begins with `__`, or is a number under act(1). */
const stepOf = (id: string | undefined): string | undefined => id?.match(/^[a-zA-Z][\w-]*$/)?.[0]

/** Docker and podman leave one, which may be in a virtual machine or a devcontainer as well, in which act(1) itself runs. */
const hasContainerFile = (machine: Machine): boolean =>
  ['/.dockerenv', '/run/.containerenv'].some((file) => machine.inode(file) !== undefined)

/** Who enters a container for a step, as a runner and act(1) do, is of another PID namespace, and has no number in this one. */
const isEntered = (machine: Machine): boolean => statOf(machine, 'self')?.parent === 0

const netAdmin = 1n << 12n
const sysAdmin = 1n << 21n

/** capabilities(7), by proc_pid_status(5). */
function isCapable(machine: Machine): boolean {
  const digits = machine.read('/proc/self/status')?.match(/^CapEff:\s*([0-9a-f]+)$/m)?.[1] ?? '0'
  const needed = netAdmin | sysAdmin
  return (BigInt(`0x${digits}`) & needed) === needed
}

/** A network of a container's own has neither network cards nor Docker's bridge. */
const isOnHostNetwork = (machine: Machine): boolean =>
  machine
    .list('/sys/class/net')
    .some((name) => name === 'docker0' || machine.inode(join('/sys/class/net', name, 'device')) !== undefined)
