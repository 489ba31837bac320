export { type Command, commandsOf } from './command.ts'
export type { Batch, ProgramRun, Run } from './runs.ts'
export { type Line, type Stage, stagesOf } from './stages.ts'
