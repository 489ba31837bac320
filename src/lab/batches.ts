import { join } from 'node:path'
import type { Batch } from '../drivers/index.ts'
import { LabError } from '../errors/errors.ts'
import { FABRIC } from '../plan/index.ts'
import { type Entrance, netnsInside, tooling } from './entrance.ts'
import type { SettingUp } from './set-up.ts'
import { batchFailure } from './step-failure.ts'

/** Writes sysctls, then gives the rest of its input to `ip`. Says at which line it stopped. */
const doBatch = `
exec <"$1" 2>"$2"
n=0
while read -r required key value; do
  [ -n "$required" ] || exec ip -batch -
  n=$((n + 1))
  [ "$required" = 1 ] || [ -e "/proc/sys/$key" ] || continue
  printf %s "$value" >"/proc/sys/$key" || { echo "Sysctl failed -:$n" >&2; exit 1; }
done`

/** More at once than there are cores gains little, and a thousand at once can exhaust a machine. */
export const sideBySide = 4

/**
 * Does batches in their namespaces, side by side. One process of the lab starts them all, as starting one costs this process
 * more than the batch; each reads its own file in the lab's tmpfs, and complains into another.
 *
 * @throws LabError that names the step, of the first batch that failed.
 */
export async function doBatches(batches: readonly Batch[], settingUp: SettingUp): Promise<void> {
  for (const [creates, group] of Map.groupBy(batches, (batch) => batch.creates)) {
    await startAll(creates ? 'unshare' : 'nsenter', group, settingUp)
  }
}

async function startAll(
  tool: 'nsenter' | 'unshare',
  batches: readonly Batch[],
  { machine, entrance, signal }: SettingUp,
): Promise<void> {
  for (const batch of batches) machine.write(join(entrance.inside, 'batch', batch.in), batch.text)
  const argvs = batches.map((batch) => argvOf(batch, entrance))
  const xargs = ['xargs', '--null', `--max-args=${argvs[0]?.length}`, `--max-procs=${sideBySide}`, tool]
  const stdin = argvs.flat().join('\0')
  const { exitCode, stderr } = await machine.run([...tooling(entrance, FABRIC), ...xargs], { stdin, signal })
  if (exitCode === 0) return
  const failures = batches.flatMap((batch) => {
    return batchFailure(batch, machine.read(join(entrance.inside, 'complaints', batch.in)) ?? '') ?? []
  })
  throw failures[0] ?? new LabError(`${tool} in the lab ended with status ${exitCode}: ${stderr.trim()}`)
}

const argvOf = (batch: Batch, entrance: Entrance): string[] => [
  `--net=${netnsInside(entrance, batch.in)}`,
  '--',
  ...['sh', '-c', doBatch, 'batch'],
  ...['batch', 'complaints'].map((kind) => join(entrance.directory, kind, batch.in)),
]
