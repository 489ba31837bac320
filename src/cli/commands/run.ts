import type { RunOptions } from '../actions/run.ts'
import { type AddCommand, examples, privilegeOption } from './command.ts'

export const addRun: AddCommand = (program, done) => {
  program
    .command('run')
    .summary('bring a topology up, run a command, and take it down')
    .description(
      'Brings a topology up, runs a command in it or beside it, takes it down, and exits as the command did.',
    )
    .argument('<file>', 'the topology file')
    .argument('<command...>', 'after --, the command and its arguments')
    .usage('[options] <file> -- <command...>')
    .option('--in <namespace>', 'run the command inside this namespace; without it, on the host')
    .option('--root', 'with --in: as root of the lab, who may change its network; where you are root, every command is')
    .addOption(privilegeOption())
    .option('--name <name>', 'what other commands call it meanwhile (default: the name of the topology)')
    .addHelpText('after', examples('run office.yml --in client -- curl http://server/', 'run office.yml -- npm test'))
    .action(async (file: string, command: [string, ...string[]], options: RunOptions) => {
      const { run } = await import('../actions/run.ts')
      done(await run(file, command, options))
    })
}
