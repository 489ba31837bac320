import { type AddCommand, examples } from './command.ts'

export const addRestore: AddCommand = (program, done) => {
  program
    .command('restore')
    .summary('undo what dead owners left')
    .description(
      'Undoes what is left of topologies whose owner and keeper were killed. Every `up` and `down` does so as well.',
    )
    .option('--json', 'print { restored, failures }')
    .addHelpText('after', examples('restore'))
    .action(async (options: { json?: boolean }) => {
      const { restore } = await import('../actions/restore.ts')
      done(await restore(options))
    })
}
