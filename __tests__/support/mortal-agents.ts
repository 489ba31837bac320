import { mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Machine } from '../../src/machine/machine.ts'
import { isRunning } from '../../src/machine/stat.ts'
import type { Moments } from './mortal.ts'

/** Where an agent hears that it may go on, of the FIFO where it asks. */
export const answersTo = (asks: string, pid: number): string => `${asks}.${pid}`

/**
 * A machine on which `mortal-agent.ts` stands for the agent: it waits at each of its moments for as long as `atMoment` takes,
 * and does not go on where that has killed it.
 */
export function withMortalAgents(machine: Machine, moments: Moments, atMoment: () => void): Machine {
  const directory = mkdtempSync(join(homedir(), 'agents-'))
  const asks = join(directory, 'asks')
  machine.runNow(['mkfifo', asks], {})
  // Open for both, a FIFO has no end.
  const asked = new Socket({ fd: openSync(asks, 'r+'), readable: true, writable: false })
  createInterface({ input: asked }).on('line', (pid) => {
    const isThere = () => isRunning(machine, Number(pid))
    if (!isThere()) return
    atMoment()
    if (isThere()) writeFileSync(answersTo(asks, Number(pid)), '!', { flag: 'r+' })
  })
  const mortal = (word: string) =>
    word.endsWith('/agent.js') ? [word.replace(/agent\.js$/, 'mortal-agent.js'), asks, moments] : [word]
  return {
    ...machine,
    start: ([program, ...args], env, cwd) => machine.start([program, ...args.flatMap(mortal)], env, cwd),
  }
}
