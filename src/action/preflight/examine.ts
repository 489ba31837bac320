import type { Examination } from '../../doctor/index.ts'
import { CapabilityError } from '../../errors/errors.ts'
import { examinationText } from '../../render/doctor.ts'
import { asInputs } from '../report/as-inputs.ts'
import { grouped, print } from '../report/say.ts'
import type { Work } from '../work.ts'

/** Says, folded, what this machine can do and what it cannot. */
export const examine = async ({ engine, inputs }: Work): Promise<Examination> =>
  await grouped('Look at this machine', async () => {
    const examination = await engine.json<Examination>([0, 3], 'doctor', '--privilege', inputs.privilege)
    print(asInputs(examinationText(examination)))
    return examination
  })

/** @throws CapabilityError where topologies do not come up. */
export async function examineOnly(work: Work): Promise<void> {
  const { labs } = await examine(work)
  if (!labs) throw new CapabilityError('topologies do not come up on this runner')
}
