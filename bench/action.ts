// What the steps of a job wait for, by the bundle that they have: `netns-exec` all the time, the action's halves once.
import { once } from 'node:events'
import { execa } from 'execa'
import { type Contest, timed } from './measurement.ts'

const node = process.execPath
const topology = 'examples/bridge.yml'

/** Whose job it is, and what starts his programs. */
export interface JobUser {
  readonly uid: number
  readonly home: string
}

const startedBy = ({ uid, home }: JobUser): [string, ...string[]] => [
  'setpriv',
  ...[`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--', 'env', `HOME=${home}`],
]

export const root: JobUser = { uid: 0, home: '/root' }

/** A topology of a user's that is up for `netns-exec`, and what it costs there. */
export interface Steps extends AsyncDisposable {
  readonly contest: Contest
}

export async function stepsOf(user: JobUser, rounds: number): Promise<Steps> {
  const [starter, ...words] = startedBy(user)
  const as = (...argv: string[]) => execa(starter, [...words, ...argv])
  const name = `bench-${user.uid}`
  const isRoot = user.uid === root.uid
  const power = isRoot ? 'root' : 'sudo'
  await as(node, 'dist/cli.js', 'up', topology, '--name', name, '--netns-exec', '--privilege', power)
  const state = `NETNS_TOPOLOGY_STATE=${isRoot ? '/run' : `/run/user/${user.uid}`}/netns-topology`
  const inside = ['dist/bin/netns-exec', '--topology', name, 'ns3', '--'] as const
  return {
    contest: {
      what: `netns-exec, ${isRoot ? 'as root' : 'as a user with sudo'}`,
      floorName: 'the program itself',
      rounds,
      floor: () => timed(() => as(state, 'true')),
      ours: () => timed(() => as(state, ...inside, 'true')),
    },
    [Symbol.asyncDispose]: async () => {
      await as(node, 'dist/cli.js', 'down', name)
    },
  }
}

/** From the start of a half of the action to its first line, where the environment is so. */
export const halfContest = (half: 'main' | 'post', rounds: number): Contest => ({
  what: `the action's ${half}, to its first line`,
  floorName: "Node's own start",
  rounds,
  floor: () => timed(() => execa(node, ['--eval', '0'])),
  ours: async () => {
    const running = execa(node, [`dist/${half}.js`], { env: { 'INPUT_DOCTOR-ONLY': 'true' } })
    const time = await timed(() => once(running.stdout, 'data'))
    await running
    return time
  },
})
