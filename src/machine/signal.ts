import { codeOf } from '../errors/caught.ts'

/**
 * Sends a signal, or only looks with 0. A process of another user's is there all the same. A program that could not be started
 * has the number 0, which for kill(2) is the group of this process, and is nobody's.
 */
export function signal(pid: number, name: NodeJS.Signals | number): boolean {
  if (pid === 0) return false
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    if (name === 0) return true
    throw error
  }
}
