import { n as LabError } from "./chunk-errors.js";
import { Q as cleanEnvironment, y as seenInside } from "./chunk-audit.js";
import { a as intoLab, t as asOwner } from "./chunk-entrance.js";
import { n as keeperProgram } from "./chunk-furnish.js";
import { basename, join } from "node:path";
// src/lab/programs/etc.ts
/** Directories of sockets of daemons that the C library asks for names before, or besides, what /etc says: nscd(8), avahi-daemon(8). */
const answering = ["/run/nscd", "/run/avahi-daemon"];
/** Where, in the lab's state, it is noted what of the machine's /etc a namespace shows, and since when. */
const shownFile = (namespace) => join("shown", namespace);
/**
* In the mount namespace of a namespace's programs, for perl(1): makes /etc what it should be, or makes it so again. Its arguments
* are the keeper (`/proc/PID`), whose descriptor 3 is the machine's /etc and 4 the namespace's own;
* and the file that notes what is shown.
*
* What the machine's files are mounted on are empty files and directories of the lab's. What the namespace has already stays its
* own, and so does what its programs have put in the place of something of the machine's, or have removed. open_tree(2) and
* move_mount(2) mount a hundred files in a few milliseconds, and have the same number on every architecture.
*/
const furnishEtc = `
use strict;
use Fcntl;
my ($keeper, $shown) = @ARGV;
my @answering = qw(${answering.join(" ")});
# Whole seconds: what changes in the same one counts as changed since.
my $since = time;

sub onto {
  my ($from, $to) = @_;
  my ($here, $clone, $is_descriptor, $nothing) = (-100, 0x8001, 4, '');
  my $tree = syscall 428, $here, $from, $clone;
  die "$from cannot be mounted: $!\\n" if $tree < 0;
  open my $open, '<&=', $tree;
  syscall(429, $tree, $nothing, $here, $to, $is_descriptor) == 0 or die "nothing can be mounted on $to: $!\\n";
}
sub identity { join ':', (stat $_[0])[0, 1] }
# What a name is, whatever is in it: where a link leads, or which file it is. A mounted file keeps its number.
sub value {
  my @at = lstat $_[0] or return '';
  return -l _ ? 'link ' . readlink $_[0] : "$at[0]:$at[1]";
}
sub is_mounted {
  my ($path) = @_;
  open my $mounts, '<', '/proc/self/mountinfo' or die "mounts cannot be read: $!\\n";
  return grep { / \\Q$path\\E .* netns-topology / } <$mounts>;
}
sub take_away {
  my ($path, $value) = @_;
  system('umount', '-n', '-l', $path) if $value !~ /^link / && value($path) eq $value;
  # Never what a program has put there meanwhile.
  if (-l $path) { unlink $path if $value eq value($path) } elsif (-d $path) { rmdir $path } elsif (-z $path) { unlink $path }
}

# What is shown is noted before it is mounted, as of no time, so that a next pass goes on where this one is ended.
sub note {
  my ($shown_now, $at) = @_;
  open my $noted, '>', "$shown.new" or die "$shown cannot be written: $!\\n";
  print $noted map { "$_\\t$shown_now->{$_}\\n" } sort keys %$shown_now;
  close $noted or die "$shown cannot be written: $!\\n";
  utime $at, $at, "$shown.new";
  rename "$shown.new", $shown or die "$shown cannot be written: $!\\n";
}
sub is_empty {
  my ($path) = @_;
  return -z $path if !-d $path;
  opendir my $entries, $path or return;
  return !grep { !/^\\.\\.?$/ } readdir $entries;
}
# Shows one thing of the machine's, and says whether it is shown then: it may be gone or another by now.
sub show {
  my ($name, $value) = @_;
  my $path = "/etc/$name";
  if ($value =~ /^link (.*)/s) { symlink $1, $path }
  elsif (value($path) ne $value) {
    if (!lstat $path) { if (-d $name) { mkdir $path, 0755 } else { open my $file, '>', $path } }
    return if !is_empty($path);
    onto($name, $path);
    take_away($path, value($path)) if value($path) ne $value;
  }
  return value($path) eq $value;
}

my (%shown, $was_ended);
# Not where a program of the lab has put something else there, which may have no end.
sysopen my $before, $shown, O_RDONLY | O_NONBLOCK | O_NOFOLLOW;
if (-f $before) {
  $was_ended = (stat _)[9] == 0;
  %shown = map { chomp; split /\\t/, $_, 2 } <$before>;
}
my $own = "$keeper/fd/4/.";
chdir "$keeper/fd/3" or die "/etc of the machine cannot be read: $!\\n";
if (identity('/etc') ne identity($own)) {
  onto("$keeper/fd/4", '/etc');
  take_away("/etc/$_", $shown{$_}) for keys %shown;
  %shown = ();
}
for my $name (keys %shown) {
  next if value($name) eq $shown{$name};
  my $value = delete $shown{$name};
  take_away("/etc/$name", $value) if value("/etc/$name") eq $value;
}
# Those of a pass that was ended, and those that somebody has unmounted.
my %showing = map { $_ => $shown{$_} } grep { $was_ended || $shown{$_} !~ /^link / && lstat "/etc/$_" } keys %shown;
opendir my $directory, '.' or die "/etc of the machine cannot be read: $!\\n";
for my $name (grep { !/^\\.\\.?$|[\\n\\t]/ } readdir $directory) {
  my $value = value($name);
  $showing{$name} = $value if $value ne '' && !exists $shown{$name} && !lstat "/etc/$name";
}
%shown = (%shown, %showing);
note(\\%shown, 0);
for my $name (keys %showing) {
  next if eval { show($name, $showing{$name}) };
  die $@ if $@ && value($name) eq $showing{$name};
  take_away("/etc/$name", delete $shown{$name});
}
for my $path (grep { -d && !is_mounted($_) } @answering) {
  system('mount', '-n', '-t', 'tmpfs', '-o', 'mode=0755', 'netns-topology', $path) == 0 or die "$path cannot be hidden\\n";
}

note(\\%shown, $since);
`;
/** Whether programs of a namespace, whose keeper is at a path, still have an /etc of its own, and nobody else's answers. */
const hasOwnEtc = (machine, { inside, holder }, namespace) => {
	const [root, machines] = [join(inside, "mnt", namespace, "root"), `/proc/${holder}/root`];
	const isSame = (one, other) => {
		const identity = machine.identity(one);
		return identity !== void 0 && identity === machine.identity(other);
	};
	return isSame(join(root, "etc"), join(inside, "etc", namespace)) && !answering.some((path) => isSame(join(root, path), join(machines, path)));
};
/** Whether the machine has changed what is in its /etc since a namespace shows it. */
const isOutdated = (machine, { inside, holder }, namespace) => (machine.modified(join(inside, shownFile(namespace))) ?? 0n) <= (machine.modified(`/proc/${holder}/root/etc`) ?? 0n);
// src/lab/programs/own.ts
/**
* Says in the lab's state what `dress.ts` is to give to programs of a namespace: the paths of directories and what each is a copy
* of, on a line each, and by a file that is there, that they have a PID namespace.
*/
function writeOwn(machine, entrance, namespace, own) {
	const directory = ownOf(entrance, namespace);
	machine.makeDirectory(directory);
	const lines = own.directories.flatMap(({ path, from = "" }) => [path, from]);
	machine.write(join(directory, "directories"), lines.map((line) => `${line}\n`).join(""));
	if (own.processes) machine.write(join(directory, "processes"), "");
}
const hasOwn = (machine, entrance, namespace) => machine.inode(ownOf(entrance, namespace)) !== void 0;
const hasOwnProcesses = (machine, entrance, namespace) => machine.inode(join(ownOf(entrance, namespace), "processes")) !== void 0;
const ownOf = ({ inside }, namespace) => join(inside, "own", namespace);
/**
* For the shell in the new namespaces, in the lab's directory: makes the directories of a namespace's own aside, each with the mode
* of what it covers, and then puts all of them where they belong, so that a copy may be of what another one covers. One that is
* not there yet is in another. In a lab of root's they have the owner of what they cover, and copies the owners of what was
* copied; elsewhere all is the user's, as nobody else can be made an owner.
*/
const mountOwn = `
number=0
while IFS= read -r path && IFS= read -r from; do
  number=$((number + 1))
  aside=own/$namespace/$number
  mkdir -p "$aside"
  mount -n -t tmpfs -o mode=0755 netns-topology "$aside"
  if [ "$who" = root ]; then
    [ -z "$from" ] || cp -a "$from/." "$aside"
    [ ! -d "$path" ] || chown "$(stat -c %u:%g "$path")" "$aside"
  else
    [ -z "$from" ] || cp -a --no-preserve=ownership "$from/." "$aside"
  fi
  [ ! -d "$path" ] || chmod "$(stat -c %a "$path")" "$aside"
done <"own/$namespace/directories"
refuse_links() {
  rest=\${1#/} at=''
  while [ -n "$rest" ]; do
    at=$at/\${rest%%/*}
    [ ! -L "$at" ] || { echo "$1 can not be private: $at is a link" >&2; exit 1; }
    case $rest in */*) rest=\${rest#*/} ;; *) rest='' ;; esac
  done
}
number=0
while IFS= read -r path && IFS= read -r from; do
  number=$((number + 1))
  # One that is in a copy may lead anywhere.
  refuse_links "$path"
  mkdir -p "$path"
  mount -n --move "own/$namespace/$number" "$path"
done <"own/$namespace/directories"`;
// src/lab/programs/dress.ts
/** In the environment of the processes that keep the namespaces of programs, and are no one's programs. */
const keeperMark = "NETNS_TOPOLOGY_KEEPS";
/**
* Makes the mount, UTS and IPC namespaces that programs of a namespace see, and names their keeper by a path through the
* lab's own /proc. Each namespace plays a host of its own, so it shares neither its host name nor its queues with another.
* A process and not a file keeps them: Linux 6.18 numbers namespaces per core, and binds a mount namespace to a file only
* where its number is above that of the holder's (`mnt_ns_loop`, fs/namespace.c).
*/
const dress = `
inside=$1 holder=$2 directory=$3 namespace=$4 keep=$5 wear=$6 etc=$7 shown=$8 who=$9
shift 9
[ ! -e "$inside/mnt/$namespace" ] || exit 0
keeper=$(nsenter --target="$holder" "$@" --net="$inside/ns/$namespace" -- \\
  sh -c "$keep" keep "$wear" "$directory/etc/$namespace" "\${directory%/*}" "$etc" "$shown" "$who") && [ -n "$keeper" ] &&
  ln -sfn "/proc/$holder/root/proc/$keeper" "$inside/mnt/$namespace"`;
/** Inside: leaves the keeper to the lab. */
const keep = `unshare --mount --uts --ipc --propagation slave -- setsid sh -ec "$1" wear "$2" "$3" "$4" "$5" "$6" &`;
/** As `keep`, with a PID namespace: its first process is the first that is forked there, and nobody is to wait for it. */
const keepApart = `
unshare --pid --mount --uts --ipc --propagation slave -- sh -c 'setsid "$@" &' fork sh -ec "$1" wear "$2" "$3" "$4" "$5" "$6"`;
/**
* In the new namespaces. Root of a user namespace may not write the file of the host name, and needs hostname(1), which refuses a
* name with `_`; the kernel takes it by sethostname(2), whose number depends on the architecture (syscalls(2)). mount(8)
* keeps no table (`-n`), as who is not root may not. The cgroup tree stays, because programs read their limits there. A
* mount of POSIX queues shows those of the IPC namespace in which it was made, so that there is a new one.
* /sys of a container is read-only, and its users may mount no other (mount_too_revealing() in fs/namespace.c of the kernel). The
* state directory is another: labs of the machine cannot be judged from inside, where their holders have other numbers, and labs
* that a program opens inside are its own. The keeper is known once the kernel reaps for it, as orphans may come at once.
*/
const wear = `
namespace=\${1##*/} who=$5
cd "$1"
# As the lab's own /proc numbers it, whatever namespace this is in.
read -r pid _ </proc/self/stat
{ echo "$namespace" >/proc/sys/kernel/hostname || hostname "$namespace"; } 2>/dev/null || {
  case $(uname -m) in
  x86_64) sethostname=170 ;;
  aarch64 | riscv64 | loongarch64) sethostname=161 ;;
  *) sethostname=74 ;;
  esac
  perl -e 'syscall(0 + $ARGV[0], $ARGV[1], length $ARGV[1]) == 0 or die "sethostname: $!\\n"' "$sethostname" "$namespace"
}
aside=../../sys/$namespace
[ ! -d /sys/fs/cgroup ] || mount -n --rbind /sys/fs/cgroup "$aside"
mount -n -t sysfs sysfs /sys 2>/dev/null || mount -n -t sysfs -o ro,nosuid,nodev,noexec sysfs /sys
[ ! -d /sys/fs/cgroup ] || mount -n --move "$aside" /sys/fs/cgroup
exec 3</etc 4<.
perl -e "$3" "/proc/$pid" "$4"
[ ! -d /dev/mqueue ] || mount -n -t mqueue mqueue /dev/mqueue
mount -n -t tmpfs -o mode=0700 netns-topology "$2"
cd -P ../..
[ ! -e "own/$namespace" ] || {${mountOwn}
}
[ ! -e "own/$namespace/processes" ] || mount -n -t proc proc /proc
exec perl -e '
  my $pid = shift;
  $SIG{CHLD} = "IGNORE";
  $| = 1;
  print "$pid\\n";
  open $_, ">", "/dev/null" for *STDOUT, *STDERR;
  exec { "./${keeperProgram}" } @ARGV' "$pid" sleep infinity`;
/**
* Gives a namespace names, resolver, /sys, host name and IPC of its own before its first program, which costs some 10 ms
* once, and at `up` would cost as much for each. It blocks, so that starting a program does not have to wait.
*
* @throws LabError where the machine refuses, or where what it has for itself is gone: that is for `repair` to make anew.
*/
function ensureDressed(machine, entrance, namespace) {
	requireKept(machine, entrance, namespace);
	const argv = whatIsLacking(machine, entrance, namespace);
	if (argv) requireDressed(namespace, machine.runNow(argv, { [keeperMark]: namespace }));
}
/** As `ensureDressed`, without blocking, and anew where it is gone. */
async function dressed(machine, entrance, namespace) {
	const argv = whatIsLacking(machine, entrance, namespace);
	if (!argv) return;
	const env = {
		...cleanEnvironment(),
		[keeperMark]: namespace
	};
	requireDressed(namespace, await machine.run(argv, { env }));
}
/**
* Where programs see an /etc that is not their namespace's, or daemons of the machine's, and where what is private is gone with its
* keeper. Without any, the next program has a new keeper, and misses nothing.
*/
const lackingIn = (machine, entrance, namespaces) => namespaces.flatMap((namespace) => {
	if (hasLostOwn(machine, entrance, namespace)) return [{
		namespace,
		what: `what is private to ${namespace}`
	}];
	return isDressed(machine, entrance, namespace) && !hasOwnEtc(machine, entrance, namespace) ? [{
		namespace,
		what: `/etc of ${namespace}`
	}] : [];
});
const hasLostOwn = (machine, entrance, namespace) => hasOwn(machine, entrance, namespace) && machine.readLink(keeperOf(entrance, namespace)) !== void 0 && !isDressed(machine, entrance, namespace);
const keeperOf = ({ inside }, namespace) => join(inside, "mnt", namespace);
const isDressed = (machine, entrance, namespace) => machine.inode(keeperOf(entrance, namespace)) !== void 0;
/** The command that dresses a namespace, or undefined where it needs none. */
function whatIsLacking(machine, entrance, namespace) {
	if (!isDressed(machine, entrance, namespace)) return dressing(machine, entrance, namespace);
	if (hasOwnEtc(machine, entrance, namespace) && !isOutdated(machine, entrance, namespace)) return void 0;
	return mending(machine, entrance, namespace);
}
const alone = ({ inside }, namespace) => [
	"flock",
	"--close",
	join(inside, "etc", namespace)
];
/** The lock must not be inherited by the keeper. */
const dressing = (machine, entrance, namespace) => [
	...alone(entrance, namespace),
	...[
		"sh",
		"-c",
		dress,
		"dress",
		entrance.inside,
		`${entrance.holder}`,
		entrance.directory,
		namespace
	],
	...[
		hasOwnProcesses(machine, entrance, namespace) ? keepApart : keep,
		wear,
		furnishEtc
	],
	...[seenInside(entrance.directory, shownFile(namespace), false), entrance.user.uid === 0 ? "root" : "user"],
	...asOwner(entrance.user),
	...intoLab
];
/** Gives /etc back what it lacks, where a namespace is dressed. */
function mending(machine, entrance, namespace) {
	const { holder, directory, user } = entrance;
	const keeper = keeperOf(entrance, namespace);
	const isApart = hasOwnProcesses(machine, entrance, namespace);
	const pid = isApart ? "1" : basename(machine.readLink(keeper) ?? "");
	return [
		...alone(entrance, namespace),
		...[
			"nsenter",
			`--target=${holder}`,
			...asOwner(user)
		],
		...[
			`--pid=${keeper}/ns/pid`,
			`--mount=${keeper}/ns/mnt`,
			`--root=${keeper}/root`
		],
		...[
			"--",
			"perl",
			"-e",
			furnishEtc,
			`/proc/${pid}`,
			seenInside(directory, shownFile(namespace), isApart)
		]
	];
}
function requireKept(machine, entrance, namespace) {
	if (!hasLostOwn(machine, entrance, namespace)) return;
	throw new LabError(`programs cannot enter ${namespace}: what is private there is gone with the process that kept it, which was killed`, { hint: "`netns-topology repair` makes it anew, as when the lab came up" });
}
function requireDressed(namespace, { exitCode, stderr }) {
	if (exitCode !== 0) throw new LabError(`programs cannot enter ${namespace}: ${stderr.trim()}`);
}
export { hasOwnProcesses as a, lackingIn as i, ensureDressed as n, writeOwn as o, keeperMark as r, dressed as t };
