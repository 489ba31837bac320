import { randomUUID } from 'node:crypto'
import { endGroup, info, startGroup, warning } from '@actions/core'

/** What a runner would take for a command of a step's. */
const isCommand = /^\s*::|##\[/m

/** Prints text of which nothing is a command for the runner, wherever it comes from. */
export function print(text: string): void {
  if (!isCommand.test(text)) return info(text)
  const token = randomUUID()
  info(`::stop-commands::${token}\n${text}\n::${token}::`)
}

/** Does a phase of the work, whose lines the log shows folded. */
export async function grouped<T>(title: string, work: () => Promise<T>): Promise<T> {
  startGroup(title)
  try {
    return await work()
  } finally {
    endGroup()
  }
}

export { warning as warn }
