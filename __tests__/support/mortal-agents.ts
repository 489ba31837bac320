import { mkdtempSync, openSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isRunning } from '../../src/lab/state/proc.ts'
import type { Machine } from '../../src/machine/machine.ts'
import type { Moments } from './mortal.ts'

/**
 * A machine on which `mortal-agent.ts` stands for the agent: it waits at each of its moments for as long as `atMoment` takes,
 * and does not go on where that has killed it.
 */
export function withMortalAgents(machine: Machine, moments: Moments, atMoment: () => void): Machine {
  const directory = mkdtempSync(join(homedir(), 'agents-'))
  const asks = join(directory, 'asks')
  const answers = join(directory, 'answers')
  machine.runNow(['mkfifo', asks, answers], {})
  // Open for both, a FIFO has no end.
  const answer = openSync(answers, 'r+')
  const asked = new Socket({ fd: openSync(asks, 'r+'), readable: true, writable: false })
  createInterface({ input: asked }).on('line', (pid) => {
    const isThere = () => isRunning(machine, Number(pid))
    if (!isThere()) return
    atMoment()
    if (isThere()) writeSync(answer, '!')
  })
  const mortal = (word: string) =>
    word.endsWith('/agent.js') ? [word.replace(/agent\.js$/, 'mortal-agent.js'), asks, answers, moments] : [word]
  return {
    ...machine,
    start: ([program, ...args], env) => machine.start([program, ...args.flatMap(mortal)], env),
  }
}
