import type { Lifeline } from '../../src/machine/lifeline.ts'
import type { Machine, Started } from '../../src/machine/machine.ts'

/** A life of the process that builds a lab, which can end at any moment of its journal. */
export interface Life {
  readonly machine: Machine
  /**
   * Ends it as SIGKILL would, without a process of Node's for each death: the kernel closes the pipes of a killed process,
   * and nothing that it would have done next is done.
   */
  die(): void
}

/**
 * When a life can end. `line`: right before a line of the journal, where something was done since the last one, and right
 * after it. `act`: also before each program that it starts, each signal and each change of a file.
 */
export type Moments = 'line' | 'act'

export function momentsIn(word: string): Moments {
  if (word === 'line' || word === 'act') return word
  throw new Error(`moments are line or act, not ${word}`)
}

/** @param onMoment called at each moment. */
export function lifeOn(machine: Machine, kind: Moments, onMoment: () => void): Life {
  const started: Started[] = []
  const lifelines: Lifeline[] = []
  let [isOver, isSomethingDone] = [false, true]
  const live = () => {
    if (isOver) throw new Error('killed')
  }
  const reach = () => {
    onMoment()
    live()
  }
  const doing = <T>(work: () => T): T => {
    live()
    if (kind === 'act') reach()
    isSomethingDone = true
    return work()
  }
  return {
    machine: {
      ...machine,
      append: (path, text) => {
        live()
        if (isSomethingDone) reach()
        machine.append(path, text)
        isSomethingDone = false
        reach()
      },
      start: (argv, env, cwd) =>
        doing(() => {
          const one = machine.start(argv, env, cwd)
          started.push(one)
          return one
        }),
      run: (argv, options) => doing(() => machine.run(argv, options)),
      runNow: (argv, env) => doing(() => machine.runNow(argv, env)),
      write: (path, text) => doing(() => machine.write(path, text)),
      empty: (path) => doing(() => machine.empty(path)),
      writeInto: (path, text) => doing(() => machine.writeInto(path, text)),
      makeDirectory: (path, mode) => doing(() => machine.makeDirectory(path, mode)),
      makeLink: (path, target) => doing(() => machine.makeLink(path, target)),
      remove: (path) => doing(() => machine.remove(path)),
      move: (path, to) => doing(() => machine.move(path, to)),
      removeDirectory: (path) => doing(() => machine.removeDirectory(path)),
      removeTree: (path) => doing(() => machine.removeTree(path)),
      hold: (path) =>
        doing(() => {
          const held = machine.hold(path)
          lifelines.push(held)
          return held
        }),
      // 0 only looks.
      signal: (pid, signal) => (signal === 0 ? machine.signal(pid, 0) : doing(() => machine.signal(pid, signal))),
    },
    die: () => {
      isOver = true
      for (const one of lifelines) one.release()
      for (const one of started) {
        one.close()
        one.release()
      }
    },
  }
}
