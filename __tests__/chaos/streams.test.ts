import { expect } from 'vitest'
import { runs, writeFile } from '../support/command.ts'
import { it } from '../support/command-test.ts'
import { commandArgv } from '../support/engine.ts'
import { countFaults, missed } from '../support/faults.ts'
import type { Host } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { type Plot, prepare, spanOf } from '../support/plots.ts'
import { isFull, share, shareOf } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const twice = ['sh', '-c', 'echo one; sleep 0.2; echo two']
const commands: readonly Plot[] = [
  { what: 'up --pin', args: (file) => ['up', file, '--pin'], onLab: false, longer: 0 },
  { what: 'up --pin --json', args: (file) => ['up', file, '--pin', '--json'], onLab: false, longer: 0 },
  { what: 'run', args: (file) => ['run', file, '--in', 'ns3', '--', ...twice], onLab: false, longer: 300 },
  { what: 'exec', args: () => ['exec', 'both', 'ns3', '--', ...twice], onLab: true, longer: 300 },
  { what: 'check --json', args: () => ['check', 'both', '--json'], onLab: true, longer: 0 },
  { what: 'down', args: () => ['down', 'both'], onLab: true, longer: 0 },
  { what: 'down --json', args: () => ['down', 'both', '--json'], onLab: true, longer: 0 },
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
    { ${fills ? fill : ':'}; "$@" ${streams}; echo $? >/run/status; } | {
      set -- "$random" "$span"
      ${script}
      [ -e /run/status ] || echo hit
    }
    until [ -e /run/status ]; do sleep 0.01; done
    cat /run/status
    rm /run/status`
  const seconds = [span * Math.random(), span * 1.5].map((ms) => (ms / 1000).toFixed(3))
  const { stdout, stderr } = await host.run(['sh', '-c', pipeline, 'pipeline', ...seconds, ...argv])
  const said = stdout.trim().split('\n')
  return { wasHit: said.includes('hit'), exitCode: Number(said.at(-1)), stderr }
}

it.for(readers)('a reader that ends $what', { timeout: 600_000 }, async (reader, { host, command, task }) => {
  const count = countFaults({ task }, `a reader of what a command prints ends ${reader.what}`)
  const file = writeFile('both.yml', fixture('topologies/both.yml'))
  for (const plot of shareOf(commands, readers.indexOf(reader))) {
    const span = await spanOf(plot, command, file)
    for (let round = 0; round < share(3, 1); round += 1) {
      for (const streams of isFull ? ['', '2>&1'] : [round % 2 === 0 ? '' : '2>&1']) {
        await count.one(() =>
          expectUnchanged(host, async () => {
            await prepare(plot, command, file)
            const { wasHit, exitCode, stderr } = await readBy(
              host,
              reader,
              streams,
              span,
              commandArgv(...plot.args(file)),
            )
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
            expect(await runs(host, 'sleep 0.2')).toBe(false)
            await command.run(['down', '--all'])
            return wasHit ? exitCode : missed
          }),
        )
      }
    }
  }
})
