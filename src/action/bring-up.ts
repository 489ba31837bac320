import { randomBytes } from 'node:crypto'
import type { Examination } from '../doctor/index.ts'
import { CapabilityError, NetnsTopologyError } from '../errors/errors.ts'
import { realMachine } from '../machine/real.ts'
import { examinationText } from '../render/doctor.ts'
import { readInputs } from './inputs.ts'
import { refusalOf } from './preflight/refusals.ts'
import { annotate, grouped, print } from './report/say.ts'
import { passOnSignals } from './runner/children.ts'
import { engineFor } from './runner/engine.ts'
import { surroundings } from './runner/surroundings.ts'
import { type Source, sourceOf } from './source.ts'
import type { Work } from './work.ts'

/** The first half of the action: brings the topology up, or fails the step with nothing left. */
export async function bringUp(): Promise<void> {
  const machine = realMachine()
  passOnSignals(machine)
  let source: Source | undefined
  try {
    const around = surroundings(machine)
    const refusal = refusalOf(around)
    if (refusal !== undefined) throw refusal
    const inputs = readInputs()
    const token = randomBytes(8).toString('hex')
    const work: Work = { machine, around, inputs, token, engine: engineFor(token) }
    // What reads topologies is loaded meanwhile.
    const loading = import('./topology.ts')
    await grouped('Look at this machine', () => examine(work))
    if (inputs['doctor-only']) return
    source = sourceOf(inputs)
    const { bringUpTopology } = await loading
    await bringUpTopology(source, work)
  } catch (error) {
    if (!(error instanceof NetnsTopologyError)) throw error
    annotate(error, { isFile: source?.isFile ?? false })
    process.exitCode = 1
  }
}

async function examine({ engine, inputs }: Work): Promise<void> {
  const examination = await engine.json<Examination>([0, 3], 'doctor', '--privilege', inputs.privilege)
  print(examinationText(examination))
  if (inputs['doctor-only'] && !examination.labs) throw new CapabilityError('topologies do not come up on this runner')
}
