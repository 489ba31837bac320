import { Option } from 'commander'
import type { PlanFormat } from '../actions/plan.ts'
import { type AddCommand, examples } from './command.ts'

interface Options {
  readonly format: PlanFormat
  readonly undo?: boolean
  readonly pin?: boolean
  readonly json?: boolean
}

export const addValidate: AddCommand = (program, done) => {
  program
    .command('validate')
    .summary('say what is wrong with a topology file')
    .description('Reads a topology file and says everything that is wrong with it. Nothing is done.')
    .argument('<file>', 'the topology file')
    .option('--json', 'print { valid, problems } also where it is wrong')
    .addHelpText('after', examples('validate office.yml'))
    .action(async (file: string, options: { json?: boolean }) => {
      const { validate } = await import('../actions/plan.ts')
      done(validate(file, options))
    })
}

export const addPlan: AddCommand = (program, done) => {
  program
    .command('plan')
    .summary('print every command that `up` stands for, and its undo')
    .description('Prints what bringing a topology up does, and how it is undone. Nothing is done.')
    .argument('<file>', 'the topology file')
    .addOption(
      new Option('--format <format>', 'text for people, a script to run by hand, or the steps as data')
        .choices(['text', 'sh', 'json'])
        .default('text'),
    )
    .option('--undo', 'print what takes it back; where it has parts on the host, before the plan is done')
    .option('--pin', 'as `up --pin` does it')
    .option('--json', 'the same as --format json')
    .addHelpText('after', examples('plan office.yml', 'plan office.yml --format sh | sudo sh'))
    .action(async (file: string, options: Options) => {
      const { plan } = await import('../actions/plan.ts')
      const { undo = false, pin = false } = options
      done(await plan(file, { format: options.json ? 'json' : options.format, undo, pin }))
    })
}
