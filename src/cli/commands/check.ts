import type { CheckOptions } from '../actions/check.ts'
import { type AddCommand, examples, named, privilegeOption, topologyArgument } from './command.ts'

export const addCheck: AddCommand = (program, done) => {
  program
    .command('check')
    .summary("run a topology's checks and say what was seen")
    .description('Runs the checks of a topology that is up, or brings a file up for them and takes it down again.')
    .addArgument(topologyArgument('name-or-file', 'a topology that is up, or a topology file'))
    .addOption(privilegeOption())
    .option('--json', 'print a list')
    .addHelpText('after', examples('check office', 'check office.yml'))
    .action(async (target: string | undefined, options: CheckOptions) => {
      const { check } = await import('../actions/check.ts')
      done(await check(named(target), { ...options, isName: target === undefined }))
    })
}
