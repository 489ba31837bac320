import { expect, test } from 'vitest'
import { ownerOf } from '../../../src/action/runner/owner.ts'
import { playMachine } from '../doctor/machine.ts'

/** A machine with these processes, each with its parent. */
const processes = (...list: readonly (readonly [pid: number, comm: string, parent: number])[]) =>
  playMachine({
    files: Object.fromEntries(
      list.flatMap(([pid, comm, parent]) => [
        [`/proc/${pid}/stat`, `${pid} (${comm}) S ${parent} 1 1 0 -1 0`],
        [`/proc/${pid}/comm`, `${comm}\n`],
      ]),
    ),
  })

const init = [1, 'systemd', 0] as const

test('a runner: its worker, by whatever it starts the step', () => {
  const machine = processes(
    init,
    [10, 'Runner.Listener', 1],
    [20, 'Runner.Worker', 10],
    [25, 'bash', 20],
    [30, 'node', 25],
  )
  expect(ownerOf(machine, false, 30)).toBe(20)
})

test('a container, which the runner enters from outside: its first process', () => {
  expect(ownerOf(processes([1, 'tail', 0], [30, 'node', 0]), false, 30)).toBe(1)
  expect(ownerOf(processes([1, 'tail', 0], [30, 'node', 0]), true, 30)).toBe(1)
})

test('act on the machine: act', () => {
  expect(ownerOf(processes(init, [5, 'bash', 1], [6, 'act', 5], [30, 'node', 6]), true, 30)).toBe(6)
})

test('act in a container that somebody has entered: act', () => {
  expect(ownerOf(processes([1, 'tail', 0], [6, 'act', 0], [30, 'node', 6]), true, 30)).toBe(6)
})

test('another runner: the outermost that is above', () => {
  expect(ownerOf(processes(init, [5, 'other-runner', 1], [6, 'sh', 5], [30, 'node', 6]), false, 30)).toBe(5)
})
