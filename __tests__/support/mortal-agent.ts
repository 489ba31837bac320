// Stands for the agent in the bundle of the tests, where it does the same. Before and after each of its moments it says so,
// and waits until it may go on, which it may not live to hear. Usage: mortal-agent.js ASKS ANSWERS MOMENTS [ARGUMENT]...
import { openSync, readSync, writeSync } from 'node:fs'
import { main } from '../../src/agent/main.ts'
import { realMachine, rootStateDirectory } from '../../src/machine/real.ts'
import { lifeOn, momentsIn } from './mortal.ts'

const [asks = '', answers = '', moments = '', ...args] = process.argv.slice(2)
const [ask, answer] = [openSync(asks, 'w'), openSync(answers, 'r')]
const reach = () => {
  writeSync(ask, `${process.pid}\n`)
  readSync(answer, Buffer.alloc(1))
}
const { machine } = lifeOn(realMachine({ stateDirectory: rootStateDirectory }), momentsIn(moments), reach)
reach()
await main(machine, args)
reach()
