import { type AddCommand, examples } from './command.ts'

export const addDoctor: AddCommand = (program, done) => {
  program
    .command('doctor')
    .summary('say what this machine can and cannot do')
    .description(
      'Says what this machine can and cannot do, and what to do about it: privilege, tools, kernel, forwarding, firewalls, ' +
        'neighbour tables, a way out. Changes nothing. The status is 3 where labs do not come up here.',
    )
    .option('--json', 'print { labs, nat, findings }')
    .addHelpText('after', examples('doctor', 'doctor --json'))
    .action(async (options: { json?: boolean }) => {
      const { doctor } = await import('../actions/doctor.ts')
      done(await doctor(options))
    })
}
