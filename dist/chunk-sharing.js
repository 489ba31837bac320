import { r as pathOf } from "./chunk-program.js";
// src/lab/programs/sharing.ts
/** A shared lock on what nobody locks, so that there is nothing to wait for but the program. */
const waiting = [
	"--shared",
	"--close",
	"/proc/1"
];
const keys = "INT,QUIT,TSTP";
/**
* What precedes a program that shares the streams of who waits for it. Without a terminal, a session of its own keeps from
* nsenter(1) what is sent to a group. On a terminal, what waits for the program must outlive the keys, which the program
* gets at their defaults; and nsenter(1), which says how the program ended by ending likewise, could not while it ignores
* them. flock(1) says it as a shell does, by 128 + n. What it starts is the first in the lab's PID namespace, and so the
* first that has a /proc/self there, which unshare(1) needs.
*/
function sharing({ machine, prefix, user, terminal, restored }) {
	const env = pathOf(machine, "env");
	const defaults = restored === void 0 ? [] : [`--default-signal=${restored}`];
	if (!terminal) return [
		pathOf(machine, "setsid"),
		...prefix,
		...user,
		env,
		...defaults,
		"--"
	];
	const [nsenter, ...options] = prefix;
	const way = [
		nsenter,
		"--no-fork",
		...options,
		pathOf(machine, "flock"),
		...waiting
	];
	return [
		env,
		`--ignore-signal=${keys}`,
		...way,
		...user,
		env,
		`--default-signal=${keys}`,
		"--"
	];
}
export { sharing as t };
