export { type Command, commandsOf, ipProgram } from './command.js';
export { admissionRules, hostCommandsOf, hostUndoOf } from './host.js';
export { translationText } from './nft.js';
export type { Batch, Line, ProgramRun, Run } from './runs.js';
export { stagesOf } from './stages.js';
