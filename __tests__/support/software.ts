import type { Ran } from '../../src/machine/machine.ts'
import type { Command } from './command.ts'
import { type Program, withDaemons } from './daemons.ts'
import type { Host } from './host.ts'
import { startLabs } from './labs.ts'
import type { Argv } from './shell.ts'

/** A topology that is up, in which programs run as root of the lab. */
export interface Lab {
  /** Of Debian's packages. */
  readonly program: Program
  readonly run: (namespace: string, ...argv: Argv) => Promise<Ran>
  /** As `run`, for what must succeed: gives what it prints. */
  readonly must: (namespace: string, ...argv: Argv) => Promise<string>
  /** Starts a program that runs until the lab ends. */
  readonly start: (namespace: string, ...argv: Argv) => Promise<unknown>
  /** What such programs of a namespace have printed. */
  readonly logs: (namespace: string) => Promise<string>
}

/** Brings the text of a topology up where Debian's packages are, lets it be used, and takes it down. */
export async function withLab(
  command: Command,
  host: Host,
  topology: string,
  work: (lab: Lab) => Promise<void>,
): Promise<void> {
  await withDaemons(host, async (program) => {
    // One process for all of it: each command would start Node.
    await using labs = await startLabs(host)
    await using lab = await labs.up(topology, { name: 'software' })
    const run: Lab['run'] = async (namespace, ...argv) => {
      const { exitCode = 128, stdout, stderr } = await lab.exec(namespace, argv, { root: true })
      return { exitCode, stdout, stderr }
    }
    const detached = ['--root', '--detach', '--'] as const
    try {
      await work({
        program,
        run,
        must: (namespace, ...argv) => lab.must(namespace, argv, { root: true }),
        start: (namespace, ...argv) => command.must('exec', 'software', namespace, ...detached, ...argv),
        logs: (namespace) => command.must('logs', 'software', namespace),
      })
    } catch (error) {
      throw new Error(`with the logs of all programs:\n${await command.must('logs', 'software')}`, { cause: error })
    }
  })
}

/** The addresses of IPv6 that a device of a namespace has, of a scope. */
export async function addressesOf(lab: Lab, namespace: string, device: string, scope: 'global' | 'link') {
  const listing = await lab.must(namespace, 'ip', '-j', '-6', 'address', 'show', 'dev', device, 'scope', scope)
  // ip(8) has an empty object for each address that it leaves out.
  const links: { addr_info?: { local?: string }[] }[] = JSON.parse(listing)
  return links.flatMap(({ addr_info = [] }) => addr_info.flatMap(({ local = [] }) => local))
}
