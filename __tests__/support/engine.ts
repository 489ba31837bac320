import { join } from 'node:path'
import { inject } from 'vitest'
import { node } from './checkout.ts'

/** Where the bundled engine is. */
export const engine: string = inject('engine')

const fileOf = (name: string): string => join(engine, name)

/** The bundled library. */
export const library: string = fileOf('index.js')

/** See `up-and-die.ts`. */
export const upAndDie: string = fileOf('up-and-die.js')

/** The shell script. */
export const netnsExec: string = fileOf('bin/netns-exec')

/** The agent's own command line. */
export const agentArgv = [node, fileOf('agent.js')] as const

export const commandArgv = (...args: string[]): [string, ...string[]] => [node, fileOf('cli.js'), ...args]
