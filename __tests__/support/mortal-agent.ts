// Stands for the agent in the bundle of the tests, where it does the same. Before and after each of its moments it says so,
// and waits until it may go on, which it may not live to hear. Usage: mortal-agent.js ASKS MOMENTS [ARGUMENT]...
import { openSync, readSync, writeSync } from 'node:fs'
import { main } from '../../src/agent/main.ts'
import { realMachine, rootStateDirectory } from '../../src/machine/real.ts'
import { lifeOn, momentsIn } from './mortal.ts'
import { answersTo } from './mortal-agents.ts'

const [asks = '', moments = '', ...args] = process.argv.slice(2)
const real = realMachine({ stateDirectory: rootStateDirectory })
// One of its own: who waits at the same time must not hear what is said to it.
const answers = answersTo(asks, process.pid)
real.runNow(['mkfifo', '-m', '666', answers], {})
// Open for both, opening it does not wait for who answers.
const [ask, answer] = [openSync(asks, 'w'), openSync(answers, 'r+')]
const reach = () => {
  writeSync(ask, `${process.pid}\n`)
  readSync(answer, Buffer.alloc(1))
}
const { machine } = lifeOn(real, momentsIn(moments), reach)
reach()
await main(machine, args)
reach()
