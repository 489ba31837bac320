export { type Command, commandsOf } from './command.js';
export type { Batch, Line, ProgramRun, Run } from './runs.js';
export { stagesOf } from './stages.js';
