import { type AddCommand, examples } from './command.ts'

export const addDown: AddCommand = (program, done) => {
  program
    .command('down')
    .summary('take a topology down and print the receipt')
    .description(
      'Ends what runs in a topology, takes it down, and prints the receipt: how the host compares with before.',
    )
    .argument('[name]', 'the topology')
    .option('--all', 'every topology that is up')
    .option('--json', 'print a list of { lab, receipt }')
    .addHelpText('after', examples('down office', 'down --all'))
    .action(async (name: string | undefined, options: { all?: boolean; json?: boolean }) => {
      const { down } = await import('../actions/down.ts')
      done(await down(name, options))
    })
}
