import { setTimeout as sleep } from 'node:timers/promises'
import { CapabilityError, LabError } from '../errors/errors.ts'
import { attachLab } from '../lab/attach.ts'
import { captureAll, keepCaptures } from '../lab/handle/capture.ts'
import type { Using } from '../lab/handle/using.ts'
import type { Lab } from '../lab/lab.ts'
import { openLab } from '../lab/open.ts'
import { readTopologyFile } from '../lab/topology-file.ts'
import { nativeSignal } from '../machine/native-abort.ts'
import type { Topology } from '../spec/index.ts'
import type { TopologyTestOptions } from './options.ts'
import type { ProvidedTopology } from './provided.ts'

/** A topology, the file that has one, or what became of one already. */
export type Source = Topology | string | ProvidedTopology

/** A lab of a test. */
export interface OpenedLab {
  readonly lab: Lab
  /** Keeps what was captured so far where it stays, and gives the files. */
  readonly keepCaptures: () => Promise<string[]>
  /**
   * @param first what is done before
   * @throws LabError that names the step, where it takes longer than its limit.
   */
  readonly close: (limit: number, first?: () => Promise<void>) => Promise<void>
}

export interface Opening
  extends Omit<TopologyTestOptions, 'scope' | 'onUnsupported' | 'setupTimeout' | 'teardownTimeout'> {
  /** Ends with the test. */
  readonly signal?: AbortSignal | undefined
  readonly limit: number
  readonly root: string | undefined
}

/**
 * Brings the lab of a test up, or nothing is left of it.
 *
 * @throws what `openTopology` does; LabError that names the step, where it takes longer than its limit.
 */
export async function openForTest(source: Source, { signal, limit, capture, ...options }: Opening): Promise<OpenedLab> {
  let step = ''
  const onStep = (next: string) => {
    step = next
  }
  const expiry = AbortSignal.timeout(Math.max(1, Math.floor(limit)))
  const signals = signal === undefined ? [expiry] : [expiry, nativeSignal(signal)]
  try {
    const { lab, using } = await open(source, { ...options, onStep, signal: AbortSignal.any(signals) })
    if (capture === 'on-failure') await beginCaptures(lab, using)
    const close: OpenedLab['close'] = (closeLimit, first) => {
      const work = async () => {
        step = 'being looked at for the report'
        await first?.()
        await lab.close()
      }
      return within(closeLimit, work, () => step)
    }
    return { lab, close, keepCaptures: () => keepCaptures(using) }
  } catch (error) {
    if (error !== expiry.reason) throw error
    throw new LabError(`the topology was not up within ${Math.floor(limit)} ms: it was ${step}`, {
      hint: 'give it longer by `setupTimeout`, or the test by `testTimeout`',
    })
  }
}

async function beginCaptures(lab: Lab, using: Using): Promise<void> {
  try {
    await captureAll(using)
  } catch (error) {
    await lab.close()
    throw error
  }
}

type OpenLabOptions = Parameters<typeof openLab>[1]

async function open(source: Source, options: NonNullable<OpenLabOptions>) {
  if (typeof source === 'string') return await openLab(readTopologyFile(source), options)
  if ('unsupported' in source) throw new CapabilityError(source.unsupported.message, source.unsupported)
  return 'labId' in source ? attachLab(source.labId, options) : await openLab(source, options)
}

async function within(limit: number, work: () => Promise<void>, step: () => string): Promise<void> {
  const done = new AbortController()
  const late = async () => {
    await sleep(limit, undefined, { signal: done.signal })
    throw new LabError(`the topology was not down within ${limit} ms: it was ${step()}`, {
      hint: 'give it longer by `teardownTimeout`',
    })
  }
  const working = work()
  const limited = late()
  // One of the two comes too late to be heard.
  for (const either of [working, limited]) either.catch(() => {})
  try {
    await Promise.race([working, limited])
  } finally {
    done.abort()
  }
}
