import { type Command, ipProgram } from '../drivers/index.ts'
import { LabError } from '../errors/errors.ts'
import type { Machine, Ran } from '../machine/machine.ts'
import { writeSetting } from './setting.ts'

/** Says something to the machine. @throws LabError with what was answered, where it refuses. */
export async function say(machine: Machine, command: Command): Promise<void> {
  switch (command.tool) {
    case 'sysctl':
      await writeSetting(machine, command)
      return
    case 'ip':
    case 'ip -6':
      await must(machine, ipProgram(command))
      return
    case 'program':
      await must(machine, command.argv, command.stdin)
      return
    case 'namespace':
    case 'file':
    case 'programs':
      throw new TypeError(`there is no ${command.tool} to make on the host`)
  }
}

async function must(machine: Machine, argv: readonly [string, ...string[]], stdin?: string): Promise<void> {
  const ran = await machine.run(argv, stdin === undefined ? {} : { stdin })
  if (ran.exitCode !== 0) throw new LabError(`${argv.join(' ')}: ${complaintOf(ran)}`)
}

/** What a program said of its failure. */
export const complaintOf = ({ exitCode, stderr }: Ran): string => stderr.trim() || `it ended with status ${exitCode}`
