import { hostCommandsOf } from '../../drivers/index.ts'
import type { Act } from '../act.ts'
import { say } from '../say.ts'
import type { Site } from './handler.ts'

/** Does what the plan prints for the step. */
export async function performByCommands(
  { machine, fabric }: Site,
  act: Exclude<Act, { kind: 'directory' | 'symlink' }>,
): Promise<void> {
  for (const command of hostCommandsOf(act, fabric)) await say(machine, command)
}
