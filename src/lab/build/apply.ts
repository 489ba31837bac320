import { join } from 'node:path'
import pLimit from 'p-limit'
import { type ProgramRun, type Run, stagesOf } from '../../drivers/index.ts'
import type { Plan } from '../../plan/index.ts'
import { sideBySide } from '../holder/worker.ts'
import { forAll } from '../programs/furnish.ts'
import { netnsInside, tooling } from '../state/entrance.ts'
import { type Batching, doBatches } from './batches.ts'
import { equip } from './equip.ts'
import { type SettingUp, setUp } from './set-up.ts'
import { programFailure } from './step-failure.ts'

export interface Applying extends SettingUp, Batching {
  /** Called before each stage. */
  readonly onStage?: ((stage: string) => void) | undefined
}

/**
 * Does the steps of a plan, and lets the worker go, which where one fails is killed with the lab. A stage begins when the one
 * before it is done.
 *
 * @throws LabError that names the step, at the first that fails; the signal's reason when it is aborted.
 */
export async function applyPlan(plan: Plan, applying: Applying): Promise<void> {
  const netns = (namespace: string) => netnsInside(applying.entrance, namespace)
  for (const stage of stagesOf(plan, netns)) {
    applying.signal?.throwIfAborted()
    applying.onStage?.(stage.name)
    for (const round of stage.rounds) await applyRound(round, applying)
  }
  await applying.worker.leave(applying.signal)
}

async function applyRound(runs: readonly Run[], applying: Applying): Promise<void> {
  const batches = runs.filter((run) => run.kind === 'batch')
  await doBatches(batches, applying)
  const limit = pLimit(sideBySide)
  try {
    await Promise.all(runs.map((run) => limit(() => applyRun(run, applying))))
  } finally {
    limit.clearQueue()
  }
}

async function applyRun(run: Run, applying: Applying): Promise<void> {
  switch (run.kind) {
    case 'batch':
      return
    case 'file':
      applying.machine.write(join(applying.entrance.inside, 'etc', run.in, run.name), run.text, forAll)
      return
    case 'programs':
      return await equip(run.step, applying)
    case 'program':
      await applyProgram(run, applying)
  }
}

async function applyProgram(run: ProgramRun, applying: Applying): Promise<void> {
  const { in: namespace, argv, stdin } = run
  const { step } = run.line
  if (step.kind === 'setup') return await setUp(step, applying)
  const { machine, entrance } = applying
  const ran = await machine.run([...tooling(entrance, namespace), ...argv], {
    cwd: '/',
    ...(stdin !== undefined && { stdin }),
  })
  if (ran.exitCode !== 0) throw programFailure(step, argv, ran)
}
