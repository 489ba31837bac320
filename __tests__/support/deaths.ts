import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Host } from './host.ts'
import type { Moments } from './mortal.ts'
import type { Aftermath, Death } from './up-and-die.ts'

/** A process in the host that brings a topology up again and again, and dies of it each time. */
export interface Deaths extends AsyncDisposable {
  one(death: Death): Promise<Aftermath>
}

const program = fileURLToPath(new URL('up-and-die.ts', import.meta.url))

export interface DeathsOptions {
  readonly file: string
  /** The bundle of `lab/holder/undo.ts`. */
  readonly undo: string
  readonly moments: Moments
}

export async function startDeaths(host: Host, { file, undo, moments }: DeathsOptions): Promise<Deaths> {
  const child = host.spawn([process.execPath, program, file, undo, moments])
  const complaint = text(child.stderr)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done) throw new Error(`the process that brings labs up is gone: ${await complaint}`)
    return line.value
  }
  await next()
  return {
    one: async (death) => {
      child.stdin.write(`${JSON.stringify(death)}\n`)
      const aftermath: Aftermath = JSON.parse(await next())
      return aftermath
    },
    [Symbol.asyncDispose]: async () => {
      child.stdin.end()
      await lines.return?.()
    },
  }
}
