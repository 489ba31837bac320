export { type Command, commandsOf } from './command.ts'
export { type Line, programOf, type Stage, type Work } from './program.ts'
export { type Run, runsOf } from './runs.ts'
