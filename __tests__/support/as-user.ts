import type { Ran } from '../../src/machine/machine.ts'
import { commandArgv } from './engine.ts'
import type { Host } from './host.ts'
import type { HostRunOptions } from './shell.ts'
import { dropped, homeOf, makeHome } from './user.ts'

export interface AsUser {
  readonly uid: number
  /** Runs a program in the host as a user without privilege. */
  run(argv: readonly [string, ...string[]], options?: HostRunOptions): Promise<Ran>
  /** The command of this checkout. */
  command(args: readonly string[], options?: HostRunOptions): Promise<Ran>
  must(...args: string[]): Promise<string>
}

/** A user of the host with a home of his own. */
export async function asUser(host: Host, uid: number): Promise<AsUser> {
  await makeHome(host, uid)
  const shell = dropped(host, uid)
  const user: AsUser = {
    uid,
    run: (argv, { env, ...rest } = {}) =>
      shell.run(argv, { cwd: homeOf(uid), env: { PATH: '/usr/bin:/bin', ...env }, ...rest }),
    command: (args, options) => user.run(commandArgv(...args), options),
    must: async (...args) => {
      const { exitCode, stdout, stderr } = await user.command(args)
      if (exitCode !== 0) throw new Error(`${args.join(' ')} failed for user ${uid}, ${exitCode}: ${stderr}`)
      return stdout
    },
  }
  return user
}
