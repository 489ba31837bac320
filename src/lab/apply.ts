import { join } from 'node:path'
import pLimit from 'p-limit'
import { programOf, type Run, runsOf, type Stage, type Work } from '../drivers/index.ts'
import type { Plan } from '../plan/index.ts'
import { making, networking, tooling } from './entrance.ts'
import { type SettingUp, setUp } from './set-up.ts'
import { batchFailure, programFailure } from './step-failure.ts'

/** Writes sysctls, then gives the rest of its input to `ip`. Says at which line it stopped. */
const batch = `
n=0
while read -r required key value; do
  [ -n "$required" ] || exec ip -batch -
  n=$((n + 1))
  [ "$required" = 1 ] || [ -e "/proc/sys/$key" ] || continue
  printf %s "$value" >"/proc/sys/$key" || { echo "Sysctl failed -:$n" >&2; exit 1; }
done`

/** More at once than there are cores gains little, and a thousand at once can exhaust a machine. */
const sideBySide = 4

export interface Applying extends SettingUp {
  /** Called before each stage. */
  readonly onStage?: ((stage: string) => void) | undefined
}

/**
 * Does the steps of a plan. A stage begins when the one before it is done.
 *
 * @throws LabError that names the step, at the first that fails; the signal's reason when it is aborted.
 */
export async function applyPlan(plan: Plan, applying: Applying): Promise<void> {
  const netns = (namespace: string) => `${applying.entrance.inside}/ns/${namespace}`
  for (const stage of programOf(plan, netns)) {
    applying.signal?.throwIfAborted()
    applying.onStage?.(stage.name)
    await applyStage(stage, applying)
  }
}

async function applyStage({ works, inOrder }: Stage, applying: Applying): Promise<void> {
  const limit = pLimit(inOrder ? 1 : sideBySide)
  try {
    await Promise.all(works.map((work) => limit(() => applyWork(work, applying))))
  } finally {
    limit.clearQueue()
  }
}

async function applyWork(work: Work, applying: Applying): Promise<void> {
  for (const run of runsOf(work)) await applyRun(work, run, applying)
}

async function applyRun(work: Work, run: Run, applying: Applying): Promise<void> {
  const { machine, entrance, signal } = applying
  switch (run.kind) {
    case 'file':
      machine.write(join(entrance.inside, 'etc', work.in, run.name), run.text)
      return
    case 'batch': {
      const prefix = run.creates ? making(entrance, work.in) : networking(entrance, work.in)
      const ran = await machine.run([...prefix, 'sh', '-c', batch], { stdin: run.text, signal })
      if (ran.exitCode !== 0) throw batchFailure(run, ran)
      return
    }
    case 'program': {
      const { step, command } = run.line
      if (step.kind === 'setup') return await setUp(step, applying)
      // `ip` is told of namespaces by the paths that they have on the host.
      const prefix = command.tool === 'ip' ? networking(entrance, work.in) : tooling(entrance, work.in)
      const ran = await machine.run([...prefix, ...run.argv], { cwd: '/', signal })
      if (ran.exitCode !== 0) throw programFailure(step, run.argv, ran)
    }
  }
}
