import { Command, CommanderError } from 'commander'
import { exitCodes } from '../errors/errors.ts'
import { commands } from './commands/index.ts'
import { explain } from './explain.ts'
import { version } from './version.ts'

/** Runs the command line and resolves with the status for the process. */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0
  const program = new Command('netns-topology')
    .description('A network of Linux namespaces from one file, and the host exactly as before.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(netns-topology --help, or --help after a command, says more)')
    .enablePositionalOptions()
  for (const add of commands) {
    add(program, (result) => {
      status = result
    })
  }
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(${usageOf(command)} --help says more)`)
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
    return explain(error)
  }
}

const usageOf = (command: Command) => `netns-topology ${command.name()}`
