// Started by sudo for a user who is not root.
import { realMachine, rootStateDirectory } from '../machine/real.ts'
import { main } from './main.ts'

await main(realMachine({ stateDirectory: rootStateDirectory }), process.argv.slice(2))
