import { UsageError } from '../../errors/errors.ts'
import { type AddCommand, examples } from './command.ts'

interface Options {
  readonly detach?: boolean
  readonly name?: string
  readonly ready?: string
  readonly root?: boolean
}

const rootHelp = 'as root of the lab, who may change its network; where you are root, every command is'

export const addExec: AddCommand = (program, done) => {
  program
    .command('exec')
    .summary('run a command inside a namespace')
    .description(
      'Runs a command inside a namespace of a topology that is up, with this terminal, these streams and this ' +
        'directory, and exits as it did (128 + n for signal n; 127 where there is no such program, 126 where it may not run).',
    )
    .argument('<name>', 'the topology')
    .argument('<namespace>', 'the namespace in it')
    .argument('<command...>', 'after --, the command and its arguments')
    .usage('[options] <name> <namespace> -- <command...>')
    .option('--root', rootHelp)
    .option('--detach', 'leave it running as long as the topology is up; `logs` shows what it prints')
    .option('--name <name>', 'with --detach: what `logs` calls it')
    .option('--ready <tcp:port>', 'with --detach: return only when it listens on that port')
    .addHelpText(
      'after',
      examples(
        'exec office client -- ping -c 3 server',
        'exec office server --detach --name web --ready tcp:8080 -- python3 -m http.server 8080',
      ),
    )
    .action(async (name: string, namespace: string, command: [string, ...string[]], options: Options) => {
      const { exec } = await import('../actions/exec.ts')
      const { detach, root = false, ready } = options
      if (!detach && (options.name ?? ready) !== undefined) throw new UsageError('--name and --ready are for --detach')
      const detached = detach ? { name: options.name, ready } : undefined
      done(await exec({ name, namespace, command, detached, root }))
    })
}

export const addShell: AddCommand = (program, done) => {
  program
    .command('shell')
    .summary('open a shell inside a namespace')
    .description('Runs your shell (SHELL, or /bin/sh) inside a namespace of a topology that is up.')
    .argument('<name>', 'the topology')
    .argument('<namespace>', 'the namespace in it')
    .option('--root', rootHelp)
    .addHelpText('after', examples('shell office client'))
    .action(async (name: string, namespace: string, { root = false }: Options) => {
      const { exec } = await import('../actions/exec.ts')
      done(await exec({ name, namespace, command: shellOf(process.env.SHELL || '/bin/sh'), detached: undefined, root }))
    })
}

/**
 * The job control of the small shells fails at their end where the process group that they were started in is not of their
 * PID namespace (`setjobctl` of dash), and takes the status with it.
 */
const shellOf = (path: string): [string, ...string[]] => (/(?:^|\/)(?:ash|dash|sh)$/.test(path) ? [path, '+m'] : [path])
