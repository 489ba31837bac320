import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'

/** A port of TCP on which a program listens once it is ready. */
export interface Readiness {
  readonly tcp: number
}

/** @throws UsageError where it is not `tcp:PORT`. */
export function readinessOf(text: string): Readiness {
  const tcp = Number(/^tcp:(\d{1,5})$/.exec(text)?.[1])
  if (tcp >= 1 && tcp <= 65_535) return { tcp }
  throw new UsageError(`${JSON.stringify(text)} is nothing that a program can be ready by`, {
    hint: 'it is tcp:PORT, with a port from 1 to 65535',
  })
}

const listening = '0A'

/** Whether somebody listens on the port in the network of a process, by /proc/PID/net/tcp (proc_pid_net(5)). */
function isListening(machine: Machine, proc: string, { tcp }: Readiness): boolean {
  const port = tcp.toString(16).toUpperCase().padStart(4, '0')
  return ['tcp', 'tcp6'].some((table) =>
    machine
      .read(`${proc}/net/${table}`)
      ?.split('\n')
      .some((line) => {
        const [, local, , state] = line.trim().split(/\s+/)
        return state === listening && local?.endsWith(`:${port}`)
      }),
  )
}

/** @throws UsageError where somebody listens on the port already: then nothing would tell that the program does. */
export function requireUnused(machine: Machine, keeper: string, readiness: Readiness): void {
  if (!isListening(machine, keeper, readiness)) return
  throw new UsageError(`somebody listens on tcp port ${readiness.tcp} already`, {
    hint: '`netns-topology logs` says which programs are running',
  })
}

const patience = 60_000 // ms that a program has to get ready
const pause = 10 // ms between two looks

export interface Waiting {
  readonly machine: Machine
  /** The /proc directory of a process that has the program's network as long as the lab is up. */
  readonly keeper: string
  /** The /proc directory of the program. */
  readonly program: string
  readonly readiness: Readiness
}

/** Waits until somebody listens, and says why it does not wait any longer where nobody does. */
export async function untilReady({ machine, keeper, program, readiness }: Waiting): Promise<string | undefined> {
  const start = performance.now()
  while (!isListening(machine, keeper, readiness)) {
    if (machine.list(program).length === 0) return `ended before it listened on tcp port ${readiness.tcp}`
    if (performance.now() - start > patience) {
      return `does not listen on tcp port ${readiness.tcp} after ${patience / 1000} s`
    }
    await sleep(pause)
  }
  return undefined
}
