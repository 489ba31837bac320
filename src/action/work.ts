import type { Machine } from '../machine/machine.ts'
import type { Inputs } from './inputs.ts'
import type { Engine } from './runner/engine.ts'
import type { Surroundings } from './runner/surroundings.ts'

/** With what the first half of the action brings a topology up. */
export interface Work {
  readonly machine: Machine
  readonly engine: Engine
  readonly around: Surroundings
  readonly inputs: Inputs
  readonly token: string
}
