import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Ran } from '../../src/machine/machine.ts'
import type { Host, HostRunOptions } from './host.ts'

/** Where the checkout is in the played host for users who may not enter the directory that it is in. */
const checkout = '/run/checkout'

/** Where even root gets no user namespace, as in a chroot (EPERM, user_namespaces(7)), nobody does. */
export const hasUserNamespaces: boolean = spawnSync('unshare', ['--user', 'true']).status === 0

export interface AsUser {
  readonly uid: number
  /** Runs a program in the host as a user without privilege. */
  run(argv: readonly [string, ...string[]], options?: HostRunOptions): Promise<Ran>
  /** The command of this checkout. */
  command(args: readonly string[], options?: HostRunOptions): Promise<Ran>
  must(...args: string[]): Promise<string>
}

/** Lets users of the host reach the checkout. */
export async function shareCheckout(host: Host): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  await host.must(['sh', '-ec', 'mkdir "$2" && mount --bind "$1" "$2"', 'share', root, checkout])
}

/** A user of the host with a home of his own, which `shareCheckout` must precede. */
export async function asUser(host: Host, uid: number): Promise<AsUser> {
  const home = `/run/home-${uid}`
  await host.must(['install', '--directory', `--owner=${uid}`, `--group=${uid}`, '--mode=0700', home])
  const drop = ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'] as const
  const user: AsUser = {
    uid,
    run: (argv, { env, ...rest } = {}) =>
      host.run([...drop, ...argv], { cwd: home, env: { HOME: home, PATH: '/usr/bin:/bin', ...env }, ...rest }),
    command: (args, options) =>
      user.run([`${checkout}/node_modules/node/bin/node`, `${checkout}/src/cli/entry.ts`, ...args], options),
    must: async (...args) => {
      const { exitCode, stdout, stderr } = await user.command(args)
      if (exitCode !== 0) throw new Error(`${args.join(' ')} failed for user ${uid}, ${exitCode}: ${stderr}`)
      return stdout
    },
  }
  return user
}
