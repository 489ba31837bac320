export { type Command, commandsOf } from './command.ts'
export type { Batch, Line, ProgramRun, Run } from './runs.ts'
export { stagesOf } from './stages.ts'
