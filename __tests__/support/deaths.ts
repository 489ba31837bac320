import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { node } from './checkout.ts'
import { upAndDie } from './engine.ts'
import type { Host } from './host.ts'
import type { Moments } from './mortal.ts'
import { processesIn } from './unchanged.ts'
import type { Aftermath, Death } from './up-and-die.ts'
import { way } from './way.ts'

/** A process in the host that brings a topology up again and again, and dies of it each time. */
export interface Deaths extends AsyncDisposable {
  /** @throws where the host is not as before afterwards. */
  one(death: Death): Promise<Aftermath>
}

export async function startDeaths(host: Host, file: string, moments: Moments): Promise<Deaths> {
  const child = host.user.spawn([node, upAndDie, file, moments], { env: { TEST_WAY: way } })
  const complaint = text(child.stderr)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done) throw new Error(`the process that brings labs up is gone: ${await complaint}`)
    return line.value
  }
  await next()
  const before = await host.snapshot()
  const running = processesIn(host)
  /** Things, processes, and connections that are tracked for the lab. */
  const leftSince = async (): Promise<unknown[]> => {
    const isNew = (process: string) => !running.includes(process)
    await expect.poll(async () => processesIn(host).filter(isNew)).toEqual([])
    const { ours, theirs, unseen } = host.diff(before, await host.snapshot())
    const tracked = (await host.must(['conntrack', '-L', '-s', '198.18.0.0/15'])).split('\n').filter(Boolean)
    return [...ours, ...theirs, ...Object.keys(unseen), ...tracked]
  }
  return {
    one: async (death) => {
      child.stdin.write(`${JSON.stringify(death)}\n`)
      const aftermath: Aftermath = JSON.parse(await next())
      expect(await leftSince(), `left of ${JSON.stringify({ death, aftermath })}`).toEqual([])
      return aftermath
    },
    [Symbol.asyncDispose]: async () => {
      child.stdin.end()
      await lines.return?.()
    },
  }
}
