import { type AddCommand, examples, named, topologyArgument } from './command.ts'

export const addLs: AddCommand = (program, done) => {
  program
    .command('ls')
    .summary('list what is up')
    .description('Lists the topologies that are up: name, since when, owner, namespaces.')
    .option('--json', 'print a list')
    .addHelpText('after', examples('ls'))
    .action(async (options: { json?: boolean }) => {
      const { ls } = await import('../actions/ls.ts')
      done(ls(options))
    })
}

export const addShow: AddCommand = (program, done) => {
  program
    .command('show')
    .summary('show a topology that is up: addresses, MACs, owner')
    .description(
      'Shows a topology that is up as the kernel has it now: interfaces, addresses, MACs, owner, since when.',
    )
    .addArgument(topologyArgument())
    .option('--json', 'print an object')
    .addHelpText('after', examples('show office', 'show office --json'))
    .action(async (name: string | undefined, options: { json?: boolean }) => {
      const { show } = await import('../actions/show.ts')
      done(await show(named(name), options))
    })
}
