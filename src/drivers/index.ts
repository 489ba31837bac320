export { type Command, commandsOf } from './command.ts'
export type { Batch, Line, ProgramRun, Run } from './runs.ts'
export { type Stage, stagesOf } from './stages.ts'
