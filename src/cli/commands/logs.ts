import { type AddCommand, examples } from './command.ts'

export const addLogs: AddCommand = (program, done) => {
  program
    .command('logs')
    .summary('print what detached programs printed')
    .description('Prints what the programs of `exec --detach` have printed so far.')
    .argument('<name>', 'the topology')
    .argument('[namespace]', 'only the programs of this namespace')
    .option('--json', 'print a list of programs with their output')
    .addHelpText('after', examples('logs office', 'logs office server'))
    .action(async (name: string, namespace: string | undefined, options: { json?: boolean }) => {
      const { logs } = await import('../actions/logs.ts')
      done(logs(name, namespace, options))
    })
}
