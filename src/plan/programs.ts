import type { Namespace } from '../resolve/network.ts'
import { inside, type ProgramsStep } from './step.ts'

/** None where its programs have nothing for themselves that those of every namespace do not. */
export function programsSteps({ name, private: directories, processes, at }: Namespace): ProgramsStep[] {
  if (directories.length === 0 && processes === 'shared') return []
  return [{ kind: 'programs', ...inside(name, at), private: directories, processes }]
}
