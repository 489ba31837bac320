import type { Machine } from '../../machine/machine.ts'
import { statOf } from '../../machine/stat.ts'
import { terminalOf } from './terminal.ts'

const untilStopped = 10 // ms between two looks at the program

/**
 * Lets a terminal's key that stops jobs (SIGTSTP) stop this process only once the program, which gets it too, has stopped:
 * the shell that waits for this process then reads from the terminal, and what has not stopped yet would take keys from it.
 * A program that ignores the key goes on, and this process with it. Returns what ends that.
 */
export function stopAfter(machine: Machine, program: () => number | undefined): () => void {
  if (terminalOf(machine) === 'none') return () => {}
  let timer: NodeJS.Timeout | undefined
  let isToldToStop = false
  const onKey = () => {
    isToldToStop = program() !== undefined && terminalOf(machine) === 'foreground'
    timer ??= setInterval(look, untilStopped)
  }
  const look = () => {
    const pid = program()
    // It has not begun, or has ended, and so will this process.
    if (pid === undefined) return
    if (!isToldToStop) machine.signal(pid, 'SIGTSTP')
    isToldToStop = true
    if (statOf(machine, pid)?.state === 'T') stop()
  }
  const stop = () => {
    forget()
    process.off('SIGTSTP', onKey)
    machine.signal(process.pid, 'SIGTSTP')
    process.on('SIGTSTP', onKey)
  }
  const forget = () => {
    clearInterval(timer)
    timer = undefined
  }
  process.on('SIGTSTP', onKey)
  return () => {
    forget()
    process.off('SIGTSTP', onKey)
  }
}
