import { UsageError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { requirePrograms } from '../../machine/packages.ts'
import { isRunning } from '../../machine/stat.ts'
import { unheld } from './stage.ts'

/**
 * What a lab lives for. `creator`: the process that builds it; `nobody`: it stays until it is taken down; a number: the
 * process with that PID. While it is built, every lab lives for its creator.
 */
export type Owner = 'creator' | 'nobody' | number

/**
 * A Perl program that watches the process $ARGV[0], and ends with that process or with the reader of its output. It holds the
 * lifeline `owner` in the directory $ARGV[1] meanwhile, and says so by a line. A pidfd is of one process, whichever gets its number
 * next, and tells its end, whether or not anybody reaps it (pidfd_open(2), which is 434 on all architectures but Alpha); no
 * program of coreutils 9.1 or util-linux 2.38 waits for one.
 */
export const watchOwner = `
my ($owner, $directory) = @ARGV;
my ($pidfd, $ends) = (syscall(434, $owner + 0, 0), '');
$pidfd >= 0 or die "process $owner cannot be watched: $!\n";
open my $life, '+<', "$directory/${unheld.owner}" or die "$directory/${unheld.owner}: $!\n";
rename "$directory/${unheld.owner}", "$directory/owner" or die "$directory/owner: $!\n";
$| = 1;
print "watched\n";
vec($ends, $_, 1) = 1 for $pidfd, fileno(STDOUT);
select($ends, undef, undef, undef);`

/** @throws UsageError where the owner is no process that runs, CapabilityError where it could not be watched. */
export function requireOwner(machine: Machine, owner: Owner): void {
  if (typeof owner !== 'number') return
  requirePrograms(machine, ['perl'])
  if (!isRunning(machine, owner)) throw new UsageError(`there is no process ${owner}`)
}
