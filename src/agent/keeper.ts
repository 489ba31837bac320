import { labVariable } from '../audit/index.ts'
import { LabError } from '../errors/errors.ts'
import { prepareKeeper, restore, undoProgram } from '../lab/holder/keeper.ts'
import { restoreProgram } from '../lab/holder/restore-program.ts'
import { unheld } from '../lab/state/stage.ts'
import type { Machine } from '../machine/machine.ts'
import { nodeProgram } from '../machine/node-program.ts'

/**
 * A Perl program that says a line when it watches the process $ARGV[0], and ends when that is dead. Its pidfd tells, but not as
 * long as a process of its PID namespace is a zombie that nobody reaps, or is traced; that it has no namespaces any more does, and
 * has to be asked for again and again (do_exit() in kernel/exit.c).
 *
 * Told by SIGUSR1 that it is there, it holds the lifeline `holder` in the directory $ARGV[1], which says to other PID namespaces
 * that the holder lives.
 */
const watchHolder = `
my ($holder, $directory, $pause) = (@ARGV, 0.25); # s
my $held;
$SIG{USR1} = sub {
  open $held, '+<', "$directory/${unheld.holder}" and rename "$directory/${unheld.holder}", "$directory/holder";
};
my $pidfd = syscall 434, $holder + 0, 0;
$pidfd >= 0 or die "process $holder cannot be watched: $!\\n";
$| = 1;
print "watched\\n";
while (readlink "/proc/$holder/ns/net") {
  my $ends = '';
  vec($ends, $pidfd, 1) = 1;
  last if select($ends, undef, undef, $pause) > 0;
}`

/**
 * Root's keeper of a user's lab: has a child that says when it watches the holder, and undoes when the holder is dead,
 * whatever killed it. It does not end before it has heard of the lab's directory, or that nobody will make it any more.
 */
const keep = `
state=$1 id=$2 name=$2 holder=$3 watch=$4 node=$5 undo=$6 restore=$7
exec 3<&0 </dev/null
{ echo -1000 >/proc/self/oom_score_adj; } 2>/dev/null
${prepareKeeper}
perl -e "$watch" "$holder" "$state/$id" 2>&1 3<&- &
watcher=$!
read -r _ <&3 && prepare ${unheld.holder} && kill -s USR1 "$watcher" && isMade=1
exec >/dev/null 2>&1 3<&-
[ -n "\${isMade-}" ] || kill "$watcher"
wait "$watcher"
${restore}`

export interface Keeper {
  readonly pid: number
  /** To be called once the lab's directory is there. */
  settle(): void
  /** To be called where it will never be. */
  close(): void
}

/**
 * Starts it. Whoever has the holder's number now is watched, so that the holder is to be proved after this. Where there is
 * nobody, it ends by itself, once it gets the lock that its caller has.
 *
 * @throws LabError where there is nobody to watch any more.
 */
export async function startKeeper(machine: Machine, { id, holder }: { id: string; holder: number }): Promise<Keeper> {
  const programs = [watchHolder, nodeProgram(machine), undoProgram, restoreProgram]
  const keeper = machine.start(['sh', '-c', keep, 'keeper', machine.stateDirectory, id, `${holder}`, ...programs], {
    [labVariable]: id,
  })
  const said = await keeper.nextLine()
  keeper.release()
  if (said !== 'watched') {
    keeper.close()
    throw new LabError(`the keeper of ${id} did not start: ${said ?? 'it was killed'}`)
  }
  return { pid: keeper.pid, settle: () => void keeper.send('made\n'), close: () => keeper.close() }
}
