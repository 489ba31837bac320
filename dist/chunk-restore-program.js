import { o as UsageError } from "./chunk-errors.js";
import { at as requirePrograms, ft as isRunning, p as labVariable } from "./chunk-audit.js";
import { b as unheld } from "./chunk-sweep.js";
import { fileURLToPath } from "node:url";
// src/lab/state/owner.ts
/**
* A Perl program that watches the process $ARGV[0], and ends with that process or with the reader of its output. It holds the
* lifeline `owner` in the directory $ARGV[1] meanwhile, and says so by a line. A pidfd is of one process, whichever gets its number
* next, and tells its end, whether or not anybody reaps it (pidfd_open(2), which is 434 on all architectures but Alpha); no
* program of coreutils 9.1 or util-linux 2.38 waits for one.
*/
const watchOwner = `
my ($owner, $directory) = @ARGV;
my ($pidfd, $ends) = (syscall(434, $owner + 0, 0), '');
$pidfd >= 0 or die "process $owner cannot be watched: $!\n";
open my $life, '+<', "$directory/${unheld.owner}" or die "$directory/${unheld.owner}: $!\n";
rename "$directory/${unheld.owner}", "$directory/owner" or die "$directory/owner: $!\n";
$| = 1;
print "watched\n";
vec($ends, $_, 1) = 1 for $pidfd, fileno(STDOUT);
select($ends, undef, undef, undef);`;
/** @throws UsageError where the owner is no process that runs, CapabilityError where it could not be watched. */
function requireOwner(machine, owner) {
	if (typeof owner !== "number") return;
	requirePrograms(machine, ["perl"]);
	if (!isRunning(machine, owner)) throw new UsageError(`there is no process ${owner}`);
}
// src/lab/holder/hold.ts
/**
* PID 1 of the lab, which holds its lifeline by a descriptor that nothing inherits:
* it starts nothing more once it says so. The kernel reaps every orphan for it because SIGCHLD is ignored: told at the last moment, as
* dash(1) takes it back at its start, and by perl(1), as env(1) can not do it everywhere. It depends on the creator, by the pipe at 3, on which a line says that the lab is up; a
* creator that owns the lab needs none. Of another process that owns it, its input says that it is watched, and ends with
* it.
*/
const hold = `
owner=$1 directory=$2
exec 9<>"$directory/holder"
mount -n -t tmpfs -o mode=0700 netns-topology "$directory" 9<&- || exit
case $owner in creator|nobody) ;; *) read -r _ || exit ;; esac
echo held
exec >/dev/null 2>&1
[ "$owner" = creator ] || read -r _ <&3 || exit 0
reaping() { exec perl -e '$SIG{CHLD} = "IGNORE"; exec @ARGV' "$@"; }
case $owner in
creator) reaping cat <&3 ;;
nobody) reaping sleep infinity 3<&- ;;
*) reaping cat 3<&- ;;
esac`;
/** What the agent says where its streams are not the keeper's. */
const streamsOfSudo = "sudo logs what goes in or out of what it runs, and a lab would end with that";
/** What makes the namespaces of a lab, for root of a user namespace. */
const unshareAll = [...[
	"unshare",
	"--net",
	"--mount",
	"--pid",
	"--uts",
	"--ipc",
	"--fork",
	"--kill-child=KILL",
	"--mount-proc"
], ...[
	"--propagation",
	"slave",
	"--"
]];
// src/lab/holder/keeper.ts
/** This file's neighbour `undo.ts`, in the source and in the bundle, where it is one file. */
const undoProgram = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./undo.ts" : "./undo.js", import.meta.url));
/** What a keeper says where the lab's directory cannot be made ready, after the reason. */
const unprepared = "the directory of the lab cannot be made ready";
/**
* Of a keeper's shell: goes into the state directory, where that is this user's own, and from then on reaches it by the working
* directory only: in /tmp, somebody else may make one of that name as soon as it is removed. Holds the keeper's lifeline at 8, and
* opens all that undoing needs, the lab's journal at 4, Node at 5 and the program at 6: it is there when somebody deletes it, or
* when the machine is full.
*/
const prepareKeeper = `
prepare() {
  [ ! -L "$state" ] && cd -P "$state" && [ -O . ] && umask 077 && (cd "$id" && mkfifo ${unheld.keeper} "$@") &&
    command exec 8<>"$id/${unheld.keeper}" 4<"$id/journal" 5<"$node" 6<"$undo" && return
  echo '${unprepared}' >&2
  return 1
}`;
/** Takes the descriptors of `prepare` from what a keeper starts. */
const withoutKeeper = "4<&- 5<&- 6<&- 8<&-";
/** Of a keeper's shell, which has the program in `restore`: goes on as it. `chain` is what waits for the holder, if anything does. */
const restore = `
exec perl -e "$restore" keeper "$state" "$id" "$name" "$node" "$undo" "\${chain-}" ${labVariable}`;
// src/machine/sub-ids.ts
/** The lines of such a file; none of one that is not there. */
const subIdsIn = (text = "") => [...text.matchAll(/^([^:\s]+):(\d+):(\d+)$/gm)].map(([, owner = "", first, count]) => ({
	owner,
	first: Number(first),
	count: Number(count)
}));
const areOf = ({ owner }, { uid, name }) => [name, `${uid}`].includes(owner);
// src/lab/holder/restore-program.ts
/**
* The end of a keeper, a Perl program in the place of its shell: it needs no process of its own for most of what it does, and
* where it does and there is none to be had, it tries again. It undoes what the lab did on the host, ends what is left of
* the lab outside its PID namespace, and removes its directory. Whether there is something to undo it looks under the lock,
* as somebody may just be doing it. Who was killed before he made the directory may have made the one for all.
*/
const restoreProgram = `
use strict;
my (undef, $state, $id, $name, $node, $undo, $chain, $mark) = @ARGV;
my ($pause, $tries) = (0.1, 600); # s, and how often
$SIG{PIPE} = 'IGNORE';
chdir '/';

sub rest_of {
  my ($file) = @_;
  local $/;
  return readline($file) // '';
}

# Goes into the state directory, where it is this user's own.
sub enter {
  chdir '/';
  lstat $state;
  -d _ && chdir $state or return;
  my ($mode, $owner) = (stat '.')[2, 4];
  return 1 if $owner == $> && !($mode & 022);
  chdir '/';
  return;
}

sub with_lock {
  my ($work) = @_;
  open my $lock, '<', '.' or return;
  flock $lock, 2 or return;
  return $work->();
}

# The journal that somebody deleted before it was undone, as it was when it was open.
sub recover {
  open my $kept, '<&=', 4 or return;
  my $journal = rest_of($kept);
  return if $journal eq '';
  umask 077;
  for (1 .. 5) { mkdir $state; last if enter() && (mkdir($id) || -d $id) && symlink(readlink('/proc/self/ns/pid'), "$id/pid") }
  open my $file, '>', "$id/journal.new" or return;
  print {$file} $journal;
  close $file and rename "$id/journal.new", "$id/journal";
}

# Starts the program that undoes, by its path or by what is open of it where its package was removed.
sub undo {
  my $pid;
  until (defined($pid = fork)) { $tries-- > 0 or return; select undef, undef, undef, $pause }
  if ($pid == 0) {
    open STDERR, '>', "$id/undo.log" or open STDERR, '>', '/dev/null';
    exec { $node } $node, $undo, $state, $id if -x $node && -e $undo;
    open STDIN, '<', '/proc/self/fd/6';
    exec '/proc/self/fd/5', '--input-type=module', '-', $state, $id;
    exit 1;
  }
  waitpid $pid, 0;
  return $? == 0;
}

# By pidfds (pidfd_open(2), pidfd_send_signal(2)), so that a number that another process has got meanwhile is not meant. A
# container may have a lab of the same id: what waits for this one is in the keeper's PID namespace. Killed before it has heard of
# the end of its children, it would leave zombies where PID 1 reaps nobody. Gives how many there were.
sub end_marked {
  my ($is_late) = @_;
  my $found = 0;
  my $here = readlink '/proc/self/ns/pid';
  opendir my $all, '/proc' or return;
  for my $pid (grep { /^\\d+$/ && $_ != $$ } readdir $all) {
    my $number = syscall 434, $pid + 0, 0;
    next if $number < 0;
    open my $pidfd, '<&=', $number;
    next if (readlink("/proc/$pid/ns/pid") // $here) ne $here;
    next if content("/proc/$pid/status") !~ /^Uid:\\t$>\\t$>\\t$>\\t/m;
    # Of an nsenter(1) that has entered a user namespace, its user may not read the environment.
    my $is_marked = grep { $_ eq "$mark=$id" } split /\\0/, content("/proc/$pid/environ");
    my $is_entering = content("/proc/$pid/cmdline") =~ m{^[^\\0]*nsenter\\0.*/\\Q$id\\E/}s;
    next unless $is_marked || $is_entering;
    $found += 1;
    syscall 424, $number, 9, 0, 0 if $is_late || content("/proc/$pid/task/$pid/children") eq '';
  }
  return $found;
}

sub content {
  my ($path) = @_;
  open my $file, '<', $path or return '';
  return rest_of($file);
}

# What was started for the holder ends with it; but not what waits for a process that was stopped or that nobody reaps.
sub end_rest {
  for (1 .. 50) {
    return if !$chain || waitpid($chain, 1) != 0;
    select undef, undef, undef, 0.002;
  }
  for my $look (1 .. 100) {
    end_marked($look > 50) or last;
    waitpid $chain, 1;
    select undef, undef, undef, 0.01;
  }
}

sub remove_tree {
  my ($path) = @_;
  lstat $path;
  if (!-d _) { unlink $path; return }
  if (opendir my $entries, $path) { remove_tree("$path/$_") for grep { !/^\\.\\.?$/ } readdir $entries }
  rmdir $path;
}

sub remove {
  unlink $name if (readlink($name) // '') eq $id;
  remove_tree($_) for $id, ".$id." . readlink('/proc/self/ns/pid');
  chdir '/';
  rmdir $state;
}

enter() && -e "$id/journal" or recover();
for (1 .. 3) {
  enter() or last;
  with_lock(sub { -s "$id/journal" ? 0 : 1 }) and last;
  undo() and next;
  select undef, undef, undef, $pause * $_;
}
end_rest();
with_lock(sub { -s "$id/journal" or remove() }) if enter();
`;
export { restore as a, withoutKeeper as c, unshareAll as d, requireOwner as f, prepareKeeper as i, hold as l, areOf as n, undoProgram as o, watchOwner as p, subIdsIn as r, unprepared as s, restoreProgram as t, streamsOfSudo as u };
