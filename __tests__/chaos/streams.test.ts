import { expect } from 'vitest'
import { runs } from '../support/command.ts'
import { it } from '../support/command-test.ts'
import { countFaults, missed } from '../support/faults.ts'
import type { Host } from '../support/host.ts'
import { type Plot, prepare, runFile, spanOf, subjectOf, up, upWords } from '../support/plots.ts'
import { oneOf, share, shareOf } from '../support/share.ts'
import { triedTopologies } from '../support/tried-topologies.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const twice = ['sh', '-c', 'echo one; sleep 0.2; echo two']
const commands: readonly Plot[] = [
  { what: upWords, args: up, onLab: false, longer: 0 },
  { what: `${upWords} --json`, args: (subject) => [...up(subject), '--json'], onLab: false, longer: 0 },
  {
    ...{ what: 'run', onLab: false, longer: 300 },
    args: ({ file, namespace }) => ['run', file, '--in', namespace, '--', ...twice],
  },
  {
    ...{ what: 'exec', onLab: true, longer: 300 },
    args: ({ name, namespace }) => ['exec', name, namespace, '--', ...twice],
  },
  { what: 'check --json', args: ({ name }) => ['check', name, '--json'], onLab: true, longer: 0 },
  { what: 'down', args: ({ name }) => ['down', name], onLab: true, longer: 0 },
  { what: 'down --json', args: ({ name }) => ['down', name, '--json'], onLab: true, longer: 0 },
]

interface Reader {
  readonly what: string
  /** Of a shell that reads what is printed, and ends. $1: s that the command takes. */
  readonly script: string
  /** Whether the pipe is full before the command prints anything, so that it waits in the middle of that. */
  readonly isFull: boolean
}

const readers: readonly Reader[] = [
  { what: 'before it starts', script: ':', isFull: false },
  { what: 'at a random moment', script: 'sleep "$1"', isFull: false },
  { what: 'after the first line', script: 'read -r _', isFull: false },
  { what: 'while it is printed', script: 'sleep "$2"', isFull: true },
]

/** 64 KiB but for a few bytes, see pipe(7). */
const fill = 'head -c 65530 /dev/zero'

/**
 * Runs a command whose output is read by somebody who ends. Gives its status, and whether it was still there then; what it
 * said, where it could.
 */
async function readBy(
  host: Host,
  { script, isFull: fills }: Reader,
  streams: string,
  span: number,
  argv: readonly string[],
) {
  const pipeline = `
    random=$1 span=$2
    shift 2
    set +e
    { ${fills ? fill : ':'}; "$@" ${streams}; echo $? >"$0"; } | {
      set -- "$random" "$span"
      ${script}
      [ -e "$0" ] || echo hit
    }
    until [ -e "$0" ]; do sleep 0.01; done
    cat "$0"
    rm "$0"`
  const seconds = [span * Math.random(), span * 1.5].map((ms) => (ms / 1000).toFixed(3))
  const { stdout, stderr } = await host.user.run(['sh', '-c', pipeline, runFile(host, 'status'), ...seconds, ...argv])
  const said = stdout.trim().split('\n')
  return { wasHit: said.includes('hit'), exitCode: Number(said.at(-1)), stderr }
}

it.for(share(readers, readers, readers.slice(-1)))(
  'a reader that ends $what',
  { timeout: 1_200_000 },
  async (reader, { host, command, task }) => {
    const count = countFaults({ task }, `a reader of what a command prints ends ${reader.what}`)
    const turn = readers.indexOf(reader)
    // The other half is the next reader's.
    const half = triedTopologies.filter((_, index) => (index + turn) % 2 === 0)
    for (const plot of shareOf(commands, turn)) {
      for (const [round, tried] of oneOf(half, commands.indexOf(plot)).entries()) {
        const subject = subjectOf(tried)
        const span = await spanOf(plot, command, subject)
        await count.one(() =>
          expectUnchanged(host, async () => {
            await prepare(plot, command, subject)
            const streams = (round + turn) % 2 === 0 ? '' : '2>&1'
            const argv = command.argv(plot.args(subject))
            const { wasHit, exitCode, stderr } = await readBy(host, reader, streams, span, argv)
            const isOfProgram = ['run', 'exec'].includes(plot.what)
            expect({ what: plot.what, stderr, exitCode }).toMatchObject({
              stderr: expect.not.stringMatching(/\n {4}at /),
              // The program inside hears of it as well.
              exitCode: isOfProgram ? expect.any(Number) : 0,
            })
            // What it was to do it has done.
            expect((await command.json<unknown[]>('ls')).length).toBe(
              plot.what.startsWith('up') || (plot.onLab && !plot.what.startsWith('down')) ? 1 : 0,
            )
            expect(runs(host, 'sleep 0.2')).toBe(false)
            expect(await command.run(['down', '--all'])).toMatchObject({ exitCode: 0, stderr: '' })
            return wasHit ? exitCode : missed
          }),
        )
      }
    }
  },
)
