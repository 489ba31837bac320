import { isMainThread } from 'node:worker_threads'
import { realMachine } from '../machine/real.ts'

/**
 * A Perl program that kills the process $ARGV[1] where the process $ARGV[0] ends before it. A pidfd is of one process, whoever
 * gets its number next: pidfd_open(2) is 434, pidfd_send_signal(2) 424, on all architectures but Alpha.
 */
const killOrphan = `
my ($main, $worker) = map { syscall(434, $_ + 0, 0) } @ARGV;
exit if $worker < 0;
my $ends = '';
vec($ends, $_, 1) = 1 for grep { $_ >= 0 } $main, $worker;
select(my $ended = $ends, undef, undef, $main < 0 ? 0 : undef);
exit if vec($ended, $worker, 1);
select(my $late = $ends, undef, undef, 0.2) if $main < 0 or vec($ended, $main, 1);
syscall(424, $worker, 9, 0, 0);`

const begun = Symbol.for('netns-topology.orphan')

/**
 * Vitest leaves a worker alone where it is ended itself, e.g. by Ctrl-C, and a test that loops without end hears of nothing.
 * The labs of a worker are to end with Vitest, so the worker must. Once for each worker, in the pool `forks` and its like.
 */
export function endWithVitest(): void {
  if (!isMainThread || process.send === undefined || Reflect.has(process, begun)) return
  Reflect.set(process, begun, true)
  const machine = realMachine()
  if (machine.find('perl') === undefined) return
  machine.start(['perl', '-e', killOrphan, `${process.ppid}`, `${process.pid}`], {}).release()
}
