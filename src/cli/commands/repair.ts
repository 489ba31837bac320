import { type AddCommand, examples, named, topologyArgument } from './command.ts'

export const addRepair: AddCommand = (program, done) => {
  program
    .command('repair')
    .summary('put back what somebody removed')
    .description(
      'Puts back what is missing of a topology on the host, as rules that were flushed, pins, addresses and settings, and in ' +
        '`/etc` of its namespaces. `show` and `check` say what is missing.',
    )
    .addArgument(topologyArgument())
    .option('--json', 'print { repaired, lost }')
    .addHelpText('after', examples('repair office'))
    .action(async (name: string | undefined, options: { json?: boolean }) => {
      const { repair } = await import('../actions/repair.ts')
      done(await repair(named(name), options))
    })
}
