import { dirname, join } from 'node:path'
import { type Command, writeFile } from './command.ts'
import type { Host } from './host.ts'
import { patience } from './patience.ts'
import type { Tried } from './tried-topologies.ts'
import { way } from './way.ts'

/** What runs on inside where a command would otherwise be over before it is hit. */
export const wait = 'sleep 4811'

/** What a command is about. */
export interface Subject {
  readonly file: string
  /** Of its lab. */
  readonly name: string
  readonly namespace: string
}

/** A command to be hit while it runs. */
export interface Plot {
  /** As the table calls it. */
  readonly what: string
  readonly args: (subject: Subject) => readonly string[]
  /** Whether a lab is up before. */
  readonly onLab: boolean
  /** ms, for a program inside that would otherwise run on. */
  readonly longer: number
}

/** With all that who brings it up may have on the host. */
export const up = ({ file }: Subject): string[] => ['up', file, ...pin]
const pin = way === 'rootless' ? [] : ['--pin']
export const upWords: string = ['up', ...pin].join(' ')

export const plots: readonly Plot[] = [
  { what: upWords, args: up, onLab: false, longer: 0 },
  { what: 'run', args: ({ file }) => ['run', file, '--', ...wait.split(' ')], onLab: false, longer: 500 },
  {
    ...{ what: 'exec', onLab: true, longer: 500 },
    args: ({ name, namespace }) => ['exec', name, namespace, '--', ...wait.split(' ')],
  },
  { what: 'down', args: ({ name }) => ['down', name], onLab: true, longer: 0 },
]

/** A topology in a file, until the test ends. */
export const subjectOf = ({ file, text, network }: Tried): Subject => ({
  file: writeFile(file, text),
  name: network.name,
  namespace: network.namespaces[0]?.name ?? '',
})

/** Has the lab up that a command needs. */
export const prepare = async ({ onLab }: Plot, command: Command, subject: Subject): Promise<void> =>
  void (onLab && (await command.must(...up(subject))))

/** ms within which to hit it: as long as it takes where nobody does. */
export async function spanOf(plot: Plot, command: Command, subject: Subject): Promise<number> {
  await prepare(plot, command, subject)
  const start = performance.now()
  await command.must(...(plot.longer > 0 ? ['validate', subject.file] : plot.args(subject)))
  const span = performance.now() - start + plot.longer
  await command.run(['down', '--all'])
  return span
}

/** In the directory for what runs, of the user whose labs are tested. */
export const runFile = ({ user }: Host, name: string): string => join(dirname(user.stateDirectory), name)

/** A shell that becomes a command, and says first which process that is. */
export const leading = (host: Host, argv: readonly string[]): [string, ...string[]] => [
  ...(['sh', '-c', 'echo $$ >"$0"; exec "$@"', runFile(host, 'leader')] as const),
  ...argv,
]

/** The PID of what `leading` began, once it has. */
export async function leaderIn(host: Host): Promise<string> {
  const script = 'until [ -s "$0" ]; do sleep 0.01; done; cat "$0"; rm "$0"'
  // by time: the limit of all tests
  return (await host.must(['timeout', `${patience / 1000}`, 'sh', '-c', script, runFile(host, 'leader')])).trim()
}
