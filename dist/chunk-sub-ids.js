import { o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { t as codeOf } from "./chunk-caught.js";
import { u as labPaths, v as requirePrograms } from "./chunk-audit.js";
import { l as isRunning } from "./chunk-proc.js";
import { y as makeJournal } from "./chunk-lock.js";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
// src/lab/state/owner.ts
/**
* A Perl program that says a line when it watches the process $ARGV[0], and ends with that process or with the reader of
* the line. A pidfd is of one process, whoever gets its number next, and tells its end, whether or not anybody reaps it
* (pidfd_open(2), which is 434 on all architectures but Alpha); no program of coreutils 9.1 or util-linux 2.38 waits for one.
*/
const watchOwner = `
my ($pidfd, $ends) = (syscall(434, $ARGV[0] + 0, 0), '');
$pidfd >= 0 or die "process $ARGV[0] cannot be watched: $!\\n";
$| = 1;
print "watched\\n";
vec($ends, $_, 1) = 1 for $pidfd, fileno(STDOUT);
select($ends, undef, undef, undef);`;
/** @throws UsageError where the owner is no process that runs, CapabilityError where it could not be watched. */
function requireOwner(machine, owner) {
	if (typeof owner !== "number") return;
	requirePrograms(machine, ["perl"]);
	if (!isRunning(machine, owner)) throw new UsageError(`there is no process ${owner}`);
}
// src/lab/state/lab-directory.ts
const notOurs = /* @__PURE__ */ new Set([
	"EACCES",
	"ENOENT",
	"EPERM"
]);
/** In `/tmp`, somebody else may have been there first. @throws CapabilityError */
function requirePrivate(machine) {
	const { stateDirectory: path, user } = machine;
	if (machine.inode(path) === void 0 || machine.isPrivate(path)) return;
	throw new CapabilityError(`${path}, where labs keep their state, is not this user's own`, { hint: user.uid === 0 ? "remove it" : "remove it, or set XDG_RUNTIME_DIR to a directory of your own (0700)" });
}
/**
* Makes what a lab has on the host: its directory, with a link that says in which PID namespace its numbers hold, and its
* journal. The last lab's keeper removes the state directory, maybe between our making it and our making what is in it: then once more.
*
* @throws CapabilityError where this user may not.
*/
function makeLabDirectory(machine, id, tries = 10) {
	const { directory } = labPaths(machine.stateDirectory, id);
	try {
		machine.makeDirectory(machine.stateDirectory);
		requirePrivate(machine);
		machine.makeDirectory(directory);
		machine.makeLink(join(directory, "pid"), machine.readLink("/proc/self/ns/pid") ?? "");
		makeJournal(machine, directory);
	} catch (error) {
		const code = codeOf(error);
		if (code === "ENOENT" && tries > 0) return makeLabDirectory(machine, id, tries - 1);
		if (error instanceof CapabilityError) throw error;
		if (!notOurs.has(code)) {
			machine.remove(join(directory, "pid"));
			for (const made of [directory, machine.stateDirectory]) machine.removeDirectory(made);
			throw error;
		}
		throw new CapabilityError(`this user may not make ${machine.stateDirectory}, where labs keep their state`, {
			hint: "run it as root, e.g. with sudo",
			cause: error
		});
	}
}
// src/lab/holder/hold.ts
/**
* PID 1 of the lab, for which the kernel reaps every orphan because SIGCHLD is ignored: told at the last moment, as
* dash(1) takes it back at its start. It depends on the creator, by the pipe at 3, on which a line says that the lab is up; a
* creator that owns the lab needs none. Of another process that owns it, its input says that it is watched, and ends with
* it.
*/
const hold = `
owner=$1 directory=$2
mount -n -t tmpfs -o mode=0700 netns-topology "$directory" || exit
case $owner in creator|nobody) ;; *) read -r _ || exit ;; esac
echo held
exec >/dev/null 2>&1
[ "$owner" = creator ] || read -r _ <&3 || exit 0
case $owner in
creator) exec env --ignore-signal=CHLD cat <&3 ;;
nobody) exec env --ignore-signal=CHLD sleep infinity 3<&- ;;
*) exec env --ignore-signal=CHLD cat 3<&- ;;
esac`;
/** What the agent says where its streams are not the keeper's. */
const streamsOfSudo = "sudo logs what goes in or out of what it runs, and a lab would end with that";
/** What makes the namespaces of a lab, for root of a user namespace. */
const unshareAll = [...[
	"unshare",
	"--net",
	"--mount",
	"--pid",
	"--fork",
	"--kill-child=KILL",
	"--mount-proc"
], ...[
	"--propagation",
	"slave",
	"--"
]];
// src/lab/holder/keeper.ts
/** This file's neighbour `undo.ts`, in the source and in the bundle. */
const undoProgram = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./undo.ts" : "./undo.js", import.meta.url));
/** Of a keeper's shell: opens the lab's journal, once that is there. */
const openJournal = `{ command exec 4<"$state/$id/journal"; } 2>/dev/null || exec 4<&-`;
/**
* Of the shell that opened it: where somebody deleted the journal before it was undone, makes it anew with what was in it, as a
* whole. Other keepers may be removing the state directory.
*/
const recoverJournal = `
[ -e "$state/$id/journal" ] || [ ! -s /proc/self/fd/4 ] || (
  umask 077
  for _ in 1 2 3 4 5; do
    ! mkdir -p "$state/$id" || ! ln -sfn "$(readlink /proc/self/ns/pid)" "$state/$id/pid" || break
  done
  cat <&4 >"$state/$id/journal.new" && mv "$state/$id/journal.new" "$state/$id/journal"
) 2>/dev/null
exec 4<&-`;
/**
* The end of a keeper's shell, where the holder has ended: undoes what the lab did on the host, and removes what is left of
* it there; who was killed before he made its directory may have made the one for all. Whether there is something to undo
* it looks under the lock, as somebody may just be doing it. By another path than `.`, flock(1) would make a file where the
* directory has just been removed.
*/
const restore = `
cd "$state" 2>/dev/null || exit 0
[ -d "$id" ] || exec rmdir "$state" 2>/dev/null
end='
  [ ! -s "$2/journal" ] || exit
  [ "$(readlink "$3")" != "$2" ] || rm "$3"
  rm -rf --one-file-system "./\${2:?}"
  rmdir "$1"
  exit 0'
for _ in 1 2 3; do
  ! flock . sh -c "$end" end "$state" "$id" "$name" 2>/dev/null || exit 0
  "$node" "$undo" "$state" "$id" 2>"$id/undo.log" || exit
done`;
// src/machine/sub-ids.ts
/** The lines of such a file; none of one that is not there. */
const subIdsIn = (text = "") => [...text.matchAll(/^([^:\s]+):(\d+):(\d+)$/gm)].map(([, owner = "", first, count]) => ({
	owner,
	first: Number(first),
	count: Number(count)
}));
const areOf = ({ owner }, { uid, name }) => [name, `${uid}`].includes(owner);
export { restore as a, streamsOfSudo as c, requireOwner as d, watchOwner as f, recoverJournal as i, unshareAll as l, subIdsIn as n, undoProgram as o, openJournal as r, hold as s, areOf as t, makeLabDirectory as u };
