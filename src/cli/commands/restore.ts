import { type AddCommand, examples } from './command.ts'

export const addRestore: AddCommand = (program, done) => {
  program
    .command('restore')
    .summary('undo what dead owners left')
    .description(
      'Undoes what is left of topologies whose owner and keeper were killed. Every `run`, `up` and `down` does so as well.',
    )
    .option('--stale', 'only what dead owners left; it never undoes anything else')
    .option('--json', 'print { restored, failures }')
    .addHelpText('after', examples('restore', 'restore --stale --json'))
    .action(async (options: { stale?: boolean; json?: boolean }) => {
      const { restore } = await import('../actions/restore.ts')
      done(await restore(options))
    })
}
