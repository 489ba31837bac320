import { expect } from 'vitest'
import { type Host, type HostOptions, playHost } from './host.ts'
import { type Job, type JobOptions, type StepResult, startJob } from './runner.ts'
import { share } from './share.ts'
import { expectUnchanged } from './unchanged.ts'
import { addUser, homeOf } from './user.ts'
import { hasUserNamespaces } from './user-namespaces.ts'

const uid = 4242

/** Who a runner's job runs as. */
export const users = hasUserNamespaces ? (['root', 'a user with sudo'] as const) : (['root'] as const)
/** For what is the same for both: both in a whole run, and the one with more on the way in a share. */
export const someUser: readonly UserName[] = share<readonly UserName[]>(users, users.slice(-1))
export type UserName = 'root' | 'a user with sudo'

export interface Runner extends AsyncDisposable {
  readonly host: Host
  /** Does the steps of a job, after which the machine is as before. */
  job<T>(user: UserName, work: (job: Job) => Promise<T>, env?: JobOptions['env']): Promise<T>
  /** A job that follows another one on the machine. */
  next(user: UserName): Promise<Job>
}

const homes: Record<UserName, JobOptions> = {
  root: { home: '/run/home-root' },
  'a user with sudo': {
    home: homeOf(uid),
    by: ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'],
  },
}

/** A machine that runs jobs as root and as a user with sudo. */
export async function playRunner(options: HostOptions = {}): Promise<Runner> {
  const host = await playHost(options)
  await host.must(['mkdir', homes.root.home])
  await addUser(host, uid, 'without password')
  return {
    host,
    next: (user) => startJob(host, homes[user]),
    job: (user, work, env = {}) =>
      expectUnchanged(host, async () => {
        await using job = await startJob(host, { ...homes[user], env })
        return await work(job)
      }),
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  }
}

/** Of a step that must have done well. */
export function expectWell({ code, output }: StepResult): void {
  expect({ code, output }).toEqual({ code: 0, output: expect.not.stringContaining('::error') })
}

/** A way out, pins, and a check: every kind of thing that a topology leaves on a machine. */
export const wayOut = `name: office
bridges:
  lan: { subnets: [10.1.1.0/24, "fd00:1::/64"], nat: true }
namespaces:
  client: { interfaces: { eth0: { bridge: lan } } }
  server: { interfaces: { eth0: { bridge: lan } } }
checks:
  - { from: client, to: server, icmp: reachable }
`
