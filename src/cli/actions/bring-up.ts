import { escapeText } from '../../errors/escape.ts'
import type { Built } from '../../lab/build/build.ts'
import { explainStep } from '../../lab/build/step-failure.ts'
import { buildByWishes, type Wishes } from '../../lab/build/wishes.ts'
import type { Owner } from '../../lab/state/owner.ts'
import type { Privilege } from '../../lab/state/privilege.ts'
import { readTopologyFile } from '../../lab/topology-file.ts'
import { realMachine } from '../../machine/real.ts'
import { networkOf } from '../../resolve/index.ts'
import { note, showProgress } from '../output.ts'
import { workingDirectory } from '../working-directory.ts'

export interface BringUpRequest {
  readonly file: string
  /** Undefined: the topology's own; null: none, so that it clashes with nothing. */
  readonly name: string | null | undefined
  readonly owner: Owner
  readonly privilege: Privilege | undefined
  readonly pin?: boolean
  readonly wishes?: Wishes
  readonly tag?: string | undefined
  readonly signal: AbortSignal
}

/** Reads a file and brings it up, with progress on a terminal, and says what of it this machine cannot do. */
export async function bringUp(request: BringUpRequest): Promise<Built> {
  const { file, name, owner, privilege = 'auto', pin = false, wishes = {}, tag, signal } = request
  const topology = readTopologyFile(file)
  const network = networkOf(topology)
  const progress = showProgress(network.name)
  const start = performance.now()
  try {
    const wanted = {
      machine: realMachine(),
      topology,
      network,
      ...{ privilege, pin, tag },
      name: name === null ? undefined : (name ?? network.name),
      owner,
      receipt: true,
      signal,
      cwd: workingDirectory(),
      onStage: (stage: string) => progress.step(stage),
    }
    const built = await buildByWishes(wanted, wishes)
    progress.done(performance.now() - start)
    for (const text of built.record.notes) note(`netns-topology: ${escapeText(text)}`)
    return built
  } catch (error) {
    progress.failed()
    throw explainStep(error, topology)
  }
}
