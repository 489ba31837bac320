import type { Command } from './command.ts'
import type { Host } from './host.ts'

/** What runs on inside where a command would otherwise be over before it is hit. */
export const wait = 'sleep 4811'

/** A command to be hit while it runs, on the topology `both`. */
export interface Plot {
  /** As the table calls it. */
  readonly what: string
  readonly args: (file: string) => readonly string[]
  /** Whether a lab is up before. */
  readonly onLab: boolean
  /** ms, for a program inside that would otherwise run on. */
  readonly longer: number
}

export const plots: readonly Plot[] = [
  { what: 'up --pin', args: (file) => ['up', file, '--pin'], onLab: false, longer: 0 },
  { what: 'run', args: (file) => ['run', file, '--', ...wait.split(' ')], onLab: false, longer: 500 },
  { what: 'exec', args: () => ['exec', 'both', 'ns3', '--', ...wait.split(' ')], onLab: true, longer: 500 },
  { what: 'down', args: () => ['down', 'both'], onLab: true, longer: 0 },
]

/** Has the lab up that a command needs. */
export const prepare = async ({ onLab }: Plot, command: Command, file: string): Promise<void> =>
  void (onLab && (await command.must('up', file, '--pin')))

/** ms within which to hit it: as long as it takes where nobody does. */
export async function spanOf(plot: Plot, command: Command, file: string): Promise<number> {
  await prepare(plot, command, file)
  const start = performance.now()
  await command.must(...(plot.longer > 0 ? ['validate', file] : plot.args(file)))
  const span = performance.now() - start + plot.longer
  await command.run(['down', '--all'])
  return span
}

/** In a shell, before what is to be hit becomes that shell's process. */
export const leading = 'echo $$ >/run/leader; exec "$@"'

/** The PID of what `leading` began, once it has. */
export async function leaderIn(host: Host): Promise<string> {
  const script = 'until [ -s /run/leader ]; do sleep 0.01; done; cat /run/leader; rm /run/leader'
  return (await host.must(['timeout', '10', 'sh', '-c', script])).trim()
}
