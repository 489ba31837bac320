// Holds the lock of a directory until a line comes or no more can. Given how many ms to wait for it, says why it is not to be had.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { errorText } from '../../src/errors/report.ts'
import { tryLocked } from '../../src/machine/lock.ts'
import { realMachine } from '../../src/machine/real.ts'

const [directory = '', patience] = process.argv.slice(2)
const lines = createInterface(process.stdin)
const outcome = await tryLocked(
  realMachine(),
  directory,
  async () => {
    process.stdout.write('locked\n')
    await Promise.race([once(lines, 'line'), once(lines, 'close')])
  },
  patience === undefined ? {} : { patience: Number(patience) },
)
lines.close()
if (!outcome.isDone) process.stdout.write(`${outcome.refusal ? errorText(outcome.refusal) : 'gone'}\n`)
process.stdout.write('free\n')
