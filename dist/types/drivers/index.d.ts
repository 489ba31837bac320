export { type Command, commandsOf } from './command.js';
export type { Batch, ProgramRun, Run } from './runs.js';
export { type Line, type Stage, stagesOf } from './stages.js';
