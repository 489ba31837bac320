import { join } from 'node:path'
import type { Batch } from '../../drivers/index.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { FABRIC } from '../../plan/index.ts'
import type { Job, Worker } from '../holder/worker.ts'
import { type Entrance, netnsInside } from '../state/entrance.ts'
import { batchFailure } from './step-failure.ts'

export interface Batching {
  readonly machine: Machine
  readonly entrance: Entrance
  readonly worker: Worker
  readonly signal: AbortSignal | undefined
}

/**
 * Does batches in their namespaces, side by side.
 *
 * @throws LabError that names the step, of the first batch that failed.
 */
export async function doBatches(
  batches: readonly Batch[],
  { machine, entrance, worker, signal }: Batching,
): Promise<void> {
  if (batches.length === 0) return
  for (const batch of batches) machine.write(join(entrance.inside, 'batch', batch.in), batch.text)
  const jobs = batches.map((batch): Job => ({ tool: batch.tool, in: batch.in, way: wayTo(batch, entrance) }))
  if (await worker.doAll(jobs, signal)) return
  const complaints = batches.map((batch) => machine.read(join(entrance.inside, 'complaints', batch.in)) ?? '')
  const failures = batches.flatMap((batch, index) => batchFailure(batch, complaints[index] ?? '') ?? [])
  throw failures[0] ?? new LabError(`a step of the lab failed: ${complaints.join('').trim()}`)
}

function wayTo(batch: Batch, entrance: Entrance): Job['way'] {
  if (batch.in === FABRIC) return []
  return [batch.creates ? 'unshare' : 'nsenter', netnsInside(entrance, batch.in)]
}
