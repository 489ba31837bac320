import { randomBytes } from 'node:crypto'
import { LabError, NetnsTopologyError } from '../errors/errors.ts'
import { realMachine } from '../machine/real.ts'
import { readInputs } from './inputs.ts'
import { examineOnly } from './preflight/examine.ts'
import { refusalOf } from './preflight/refusals.ts'
import { annotate } from './report/annotate.ts'
import { passOnSignals } from './runner/children.ts'
import { engineFor } from './runner/engine.ts'
import { restoreStale } from './runner/stale.ts'
import { surroundings } from './runner/surroundings.ts'
import { type Source, sourceOf } from './source.ts'
import type { Work } from './work.ts'

/** The first half of the action: brings the topology up, or fails the step with nothing left. */
export async function bringUp(): Promise<void> {
  const machine = realMachine()
  const isCancelled = passOnSignals(machine)
  let source: Source | undefined
  try {
    const around = surroundings(machine)
    const refusal = refusalOf(around)
    if (refusal !== undefined) throw refusal
    const inputs = readInputs()
    const token = randomBytes(8).toString('hex')
    const work: Work = { machine, around, inputs, token, engine: engineFor(token) }
    if (inputs['doctor-only']) return await examineOnly(work)
    source = sourceOf(inputs, around.step)
    // While what reads topologies is loaded; nobody waits for it where the topology is wrong.
    const restoring = restoreStale(work.engine)
    restoring.catch(() => {})
    const { bringUpTopology } = await import('./topology.ts')
    await bringUpTopology(source, work, restoring)
  } catch (error) {
    if (!(error instanceof NetnsTopologyError)) throw error
    const said = isCancelled() ? new LabError('this step was cancelled, and what it had begun is undone') : error
    annotate(said, { isFile: source?.isFile ?? false })
    process.exitCode = 1
  }
}
