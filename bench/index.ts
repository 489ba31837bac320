// What the engine costs beside its floor, measured in turn in one run: machines are noisy, ratios less so.
import { playHost } from '../__tests__/support/host.ts'
import { addUser, homeOf } from '../__tests__/support/user.ts'
import { table } from '../src/render/table.ts'
import type { Measurement } from './measurement.ts'
import type { Footprint } from './memory.ts'

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const milliseconds = (values: readonly number[]): string => `${median(values).toFixed(1)} ms`

await using host = await playHost({ outside: false })
const uid = 4343
await addUser(host, uid, 'without password')
const { exitCode, stdout, stderr } = await host.node('bench/measure.ts', process.argv.slice(2), {
  env: { JOB_UID: `${uid}`, JOB_HOME: homeOf(uid) },
})
if (exitCode !== 0) throw new Error(stderr)
const { measurements, footprints }: { measurements: Measurement[]; footprints: Footprint[] } = JSON.parse(stdout)

const rows = measurements.map(({ what, floor, ours }) => [
  what,
  milliseconds(ours.times),
  `${floor.name}: ${milliseconds(floor.times)}`,
  `${(median(ours.times) / median(floor.times)).toFixed(1)} x`,
  `+ ${(median(ours.times) - median(floor.times)).toFixed(1)} ms`,
])
console.log(table([['', 'median', 'floor', 'ratio', 'above it'], ...rows]))
console.log(
  `what keeps a lab with a way out: ${footprints.map(({ program, size }) => `${program} ${size} kB`).join(', ')}`,
)
