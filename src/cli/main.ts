import { Command, CommanderError } from 'commander'
import { exitCodes } from '../errors/errors.ts'
import { escapeLines } from '../errors/escape.ts'
import { commands } from './commands/index.ts'
import { explain } from './explain.ts'
import { survivePrinting } from './output.ts'
import { version } from './version.ts'

/** Runs the command line and resolves with the status for the process. */
export async function main(args: readonly string[]): Promise<number> {
  survivePrinting()
  let status = 0
  const program = new Command('netns-topology')
    .description('A network of Linux namespaces from one file, and the host exactly as before.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(usageText(text)) })
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

/** What was typed is in it, and may have come from anywhere. */
const usageText = (text: string) => escapeLines(text.replace(/^error:/, 'netns-topology:'))

const usageOf = (command: Command) => `netns-topology ${command.name()}`
