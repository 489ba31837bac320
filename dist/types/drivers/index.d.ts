export { type Command, commandsOf } from './command.js';
export { type Line, programOf, type Stage, type Work } from './program.js';
export { type Run, runsOf } from './runs.js';
