import { UsageError } from '../../errors/errors.ts'
import { type AddCommand, examples, named, topologyArgument } from './command.ts'

interface Options {
  readonly json?: boolean
  readonly follow?: boolean
  readonly tail?: string
}

export const addLogs: AddCommand = (program, done) => {
  program
    .command('logs')
    .summary('print what detached programs printed')
    .description(
      'Prints what the programs of `exec --detach` and the commands of `setup` have printed so far. Of each, the last 4 MiB ' +
        'are kept.',
    )
    .addArgument(topologyArgument())
    .argument('[namespace]', 'only the programs of this namespace')
    .option('-f, --follow', 'go on printing what they print, until none of them runs any more')
    .option('-n, --tail <lines>', 'only the last lines of each')
    .option('--json', 'print a list of programs with their output')
    .addHelpText('after', examples('logs office', 'logs office server', 'logs office server --follow --tail 20'))
    .action(async (name: string | undefined, namespace: string | undefined, { json, follow, tail }: Options) => {
      const { logs } = await import('../actions/logs.ts')
      if (json && follow) throw new UsageError('--json and --follow do not go together', { hint: 'leave out one' })
      done(await logs({ name: named(name), namespace, json, follow, tail: linesIn(tail) }))
    })
}

function linesIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(`--tail takes a number of lines, not ${JSON.stringify(text)}`, { hint: 'such as --tail 20' })
}
