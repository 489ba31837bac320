import { codeOf } from '../errors/caught.ts'

/** Sends a signal, or only looks with 0. A process of another user's is there all the same. */
export function signal(pid: number, name: NodeJS.Signals | number): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    if (name === 0) return true
    throw error
  }
}
