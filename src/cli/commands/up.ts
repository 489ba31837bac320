import { InvalidArgumentError } from 'commander'
import type { Privilege } from '../../lab/state/privilege.ts'
import { type AddCommand, examples, privilegeOption } from './command.ts'

interface Options {
  readonly name?: string
  readonly owner?: number
  readonly privilege?: Privilege
  readonly pin?: boolean
  readonly json?: boolean
}

export const addUp: AddCommand = (program, done) => {
  program
    .command('up')
    .summary('bring a topology up')
    .description('Brings a topology up. It stays until `down`, or until the process that owns it is gone.')
    .argument('<file>', 'the topology file')
    .option('--name <name>', 'what other commands call it (default: the name of the topology)')
    .option('--owner <pid>', 'take it down when this process ends, whatever ends it', toPid)
    .addOption(privilegeOption())
    .option('--pin', 'make `ip netns exec NAMESPACE` work on the whole machine, by links under /run/netns')
    .option('--json', 'print what is up as JSON, as `show --json` does')
    .addHelpText('after', examples('up office.yml', 'up office.yml --name office-2 --owner $$'))
    .action(async (file: string, options: Options) => {
      const { up } = await import('../actions/up.ts')
      done(await up(file, options))
    })
}

function toPid(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError('A process has a number above 0.')
  return Number(text)
}
