import { setTimeout as sleep } from 'node:timers/promises'
import { isError } from '../../errors/caught.ts'
import { LabError } from '../../errors/errors.ts'
import { now } from '../../machine/clock.ts'
import { httpSeen } from './http.ts'
import { listeners } from './listeners.ts'
import type { Program } from './program.ts'
import type { Using } from './using.ts'

/** When a background program counts as ready. */
export type Ready =
  /** Somebody who did not before listens on a port of the namespace. */
  | { readonly tcp: number }
  | { readonly udp: number }
  /** A URL, or a port of `localhost`, is answered by a status from 200 to 399. */
  | { readonly http: string | number }
  /** What it has printed has this text, or matches. */
  | { readonly output: string | RegExp }
  /** A function says so; while it throws, the program is not ready. */
  | ((program: Program) => boolean | Promise<boolean>)

type Condition = (program: Program) => boolean | Promise<boolean>

const pause = 10 // ms between two looks

/** To be called before the program is started: gives what waits, which throws with what is missing. */
export function untilReady(using: Using, namespace: string, ready: Ready) {
  const { title, holds } = conditionOf(using, namespace, ready)
  return async (program: Program, within: number): Promise<void> => {
    const end = now() + within
    let last: unknown
    while (now() < end) {
      // What puts itself into the background ends, and is ready all the same.
      const hasEnded = !program.isRunning
      try {
        const remaining = AbortSignal.timeout(Math.max(1, Math.ceil(end - now())))
        if (await Promise.race([holds(program), aborted(remaining)])) return
      } catch (error) {
        last = error
      }
      if (hasEnded) break
      await sleep(pause)
    }
    throw new LabError(isError(last) ? `${title} (${last.message})` : title)
  }
}

const aborted = (signal: AbortSignal): Promise<false> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }))

function conditionOf(using: Using, namespace: string, ready: Ready): { title: string; holds: Condition } {
  if (typeof ready === 'function') return { title: 'the function `ready` did not say so', holds: ready }
  if ('output' in ready) {
    const { output } = ready
    const holds: Condition = (program) =>
      typeof output === 'string' ? program.output.includes(output) : program.output.search(output) >= 0
    return { title: `it did not print ${typeof output === 'string' ? JSON.stringify(output) : String(output)}`, holds }
  }
  if ('http' in ready) {
    const url = typeof ready.http === 'number' ? `http://localhost:${ready.http}/` : ready.http
    const holds: Condition = async () => {
      const { status, seen } = await httpSeen(using, namespace, { url })
      if (status !== undefined && status < 400) return true
      throw new LabError(seen)
    }
    return { title: `${url} was not answered with a status below 400`, holds }
  }
  const [kind, port] = 'tcp' in ready ? (['tcp', ready.tcp] as const) : (['udp', ready.udp] as const)
  const before = new Set(listeners(using, namespace, kind, port))
  const holds = () => listeners(using, namespace, kind, port).some((socket) => !before.has(socket))
  return { title: `nothing listens on ${kind} ${port}`, holds }
}
