import type { DoctorOptions } from '../actions/doctor.ts'
import { type AddCommand, examples, privilegeOption } from './command.ts'

export const addDoctor: AddCommand = (program, done) => {
  program
    .command('doctor')
    .summary('say what this machine can and cannot do')
    .description(
      'Says what this machine can and cannot do, and what to do about it: privilege, tools, kernel, forwarding, firewalls, ' +
        'neighbour tables, a way out. Changes nothing. The status is 3 where labs do not come up here.',
    )
    .addOption(privilegeOption())
    .option('--json', 'print { labs, nat, findings }')
    .addHelpText('after', examples('doctor', 'doctor --json'))
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('../actions/doctor.ts')
      done(await doctor(options))
    })
}
