import { join } from 'node:path'
import type { Command } from '../drivers/index.ts'
import { LabError } from '../errors/errors.ts'
import type { Machine, Ran } from '../machine/machine.ts'

const sysctlFile = (key: string): string => join('/proc/sys', key)

export const readSetting = (machine: Machine, key: string): string | undefined => machine.read(sysctlFile(key))?.trim()

/** Says something to the machine. @throws LabError with what was answered, where it refuses. */
export async function say(machine: Machine, command: Command): Promise<void> {
  switch (command.tool) {
    case 'sysctl':
      writeSetting(machine, command)
      return
    case 'ip':
      await must(machine, ['ip', ...command.words])
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

function writeSetting(machine: Machine, { key, value, required }: Extract<Command, { tool: 'sysctl' }>): void {
  const file = sysctlFile(key)
  if (!required && machine.inode(file) === undefined) return
  machine.writeInto(file, value)
}

async function must(machine: Machine, argv: readonly [string, ...string[]], stdin?: string): Promise<void> {
  const ran = await machine.run(argv, stdin === undefined ? {} : { stdin })
  if (ran.exitCode !== 0) throw new LabError(`${argv.join(' ')}: ${complaintOf(ran)}`)
}

/** What a program said of its failure. */
export const complaintOf = ({ exitCode, stderr }: Ran): string => stderr.trim() || `it ended with status ${exitCode}`
