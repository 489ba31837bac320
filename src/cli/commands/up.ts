import { InvalidArgumentError, Option } from 'commander'
import type { UpOptions } from '../actions/up.ts'
import { type AddCommand, examples, privilegeOption } from './command.ts'

export const addUp: AddCommand = (program, done) => {
  program
    .command('up')
    .summary('bring a topology up')
    .description('Brings a topology up. It stays until `down`, or until the process that owns it is gone.')
    .argument('<file>', 'the topology file')
    .option('--name <name>', 'what other commands call it (default: the name of the topology)')
    .addOption(
      new Option('--try-name <name>', 'as --name; where a topology is up under it, the name and the tag').conflicts(
        'name',
      ),
    )
    .option('--owner <pid>', 'take it down when this process ends, whatever ends it', toPid)
    .addOption(privilegeOption())
    .option('--pin', 'make `ip netns exec NAMESPACE` work on the whole machine, by links under /run/netns')
    .addOption(
      new Option('--try-pin', 'as --pin, where the names are free and this user may; else without').conflicts('pin'),
    )
    .option('--netns-exec', 'make every namespace ready for `netns-exec`, which starts programs without this command')
    .option('--tag <tag>', 'what its id ends in, 8 hexadecimal digits (default: random)', toTag)
    .option('--json', 'print what is up as JSON, as `show --json` does')
    .addHelpText('after', examples('up office.yml', 'up office.yml --name office-2 --owner $$'))
    .action(async (file: string, options: UpOptions) => {
      const { up } = await import('../actions/up.ts')
      done(await up(file, options))
    })
}

function toPid(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError('A process has a number above 0.')
  return Number(text)
}

function toTag(text: string): string {
  if (!/^[0-9a-f]{8}$/.test(text)) throw new InvalidArgumentError('A tag is 8 digits of 0-9 and a-f.')
  return text
}
