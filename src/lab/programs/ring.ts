import { messageOf } from '../../errors/caught.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'

/** Bytes of a program's output that are kept: the last ones. */
const kept = 2 ** 22
/** The most that the collector reads at once. While it writes that, as much of the oldest output is already gone. */
const atOnce = 2 ** 16
/** Bytes of the area in which the output goes round. */
const area = kept + atOnce
/** Digits of the number before the area, which says how much was printed so far. */
const digits = 20

/**
 * Perl: copies its input into a ring, which is its output, until the input ends. What cannot be written, as where no memory
 * is left, is lost: the program is not to wait for that. It takes no module, and nothing but SIGKILL ends it before.
 */
export const collector = `
my ($fifo) = @ARGV;
unlink $fifo;
$SIG{$_} = 'IGNORE' for qw(HUP INT QUIT TERM PIPE USR1 USR2 ALRM TSTP);
my ($total, $data) = (0);
sub put { sysseek STDOUT, $_[0], 0 and syswrite STDOUT, $_[1] }
sub count { put(0, sprintf '%0${digits}d', $total) }
count();
while (sysread STDIN, $data, ${atOnce}) {
  my $at = $total % ${area};
  my $first = substr $data, 0, ${area} - $at;
  put(${digits} + $at, $first);
  put(${digits}, substr $data, length $first) if length $first < length $data;
  $total += length $data;
  count();
}`

/** Some of what a program printed; positions are in bytes since its start. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

const nothing: Printed = { bytes: new Uint8Array(), from: 0, to: 0 }

/**
 * What a program has printed since a position, as far as it is kept.
 *
 * @throws LabError where the ring is none: programs of the lab may have put anything there.
 */
export function readRing(machine: Machine, path: string, since = 0): Printed {
  const to = countIn(machine, path)
  const from = Math.max(since, to - kept)
  if (to <= from) return { ...nothing, from: to, to }
  const bytes = readArea(machine, path, from, to)
  // The collector goes on writing, and what it has written over since was not what it was.
  const whole = Math.min(to, Math.max(from, countIn(machine, path) - kept))
  return { bytes: bytes.subarray(whole - from), from: whole, to }
}

/** No collector has begun where there is no number yet. */
function countIn(machine: Machine, path: string): number {
  const text = new TextDecoder().decode(bytesOf(machine, path, 0, digits))
  if (text === '') return 0
  const count = Number(text)
  if (/^\d{20}$/.test(text) && Number.isSafeInteger(count)) return count
  throw new LabError(`${path} was changed by a program of the lab: it says no number of bytes`)
}

function readArea(machine: Machine, path: string, from: number, to: number): Uint8Array {
  const start = from % area
  const first = bytesOf(machine, path, digits + start, Math.min(to - from, area - start))
  const rest = to - from - first.length
  return rest === 0 ? first : Buffer.concat([first, bytesOf(machine, path, digits, rest)])
}

function bytesOf(machine: Machine, path: string, start: number, length: number): Uint8Array {
  try {
    return machine.readBytes(path, start, length) ?? nothing.bytes
  } catch (error) {
    throw new LabError(`the output of a program cannot be read: ${messageOf(error)}`, { cause: error })
  }
}
