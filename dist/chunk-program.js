import { dt as childrenOf, nt as installHint, p as labVariable } from "./chunk-audit.js";
import { i as TopologyClosedError, o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { t as didYouMean } from "./chunk-nearest.js";
import { n as asUser, r as entering, s as overPrograms } from "./chunk-entrance.js";
import { n as ensureDressed } from "./chunk-dress.js";
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
// src/lab/programs/ender.ts
/** Marks, in the environment, a program that was started inside and what descends from it. */
const programMark = "NETNS_TOPOLOGY_PROGRAM";
/** Marks what was started by one handle of a lab that another process brought up, which the lab would outlive. */
const handleMark = "NETNS_TOPOLOGY_HANDLE";
/**
* Ends the carriers of a mark: asks each to end, and kills what is left after a second. It waits for the end of its
* input first, so that it also does so when whoever started it was killed; a line says that there is nothing to do. It
* looks twice where a program may change its user: the user sees those that enter, root of the lab those that changed.
*/
const endCarriers = `
mark=$1 over=$2
marked() { "$@" grep -lszxF -e "$mark" /proc/[0-9]*/environ; }
carriers() { { marked env; [ -z "$over" ] || marked $over; } | cut -d / -f 3 | sort -u; }
send() { for pid in $(carriers); do kill -s "$1" "$pid"; done 2>/dev/null; }
echo armed
exec >/dev/null 2>&1
read -r _ && exit
send TERM
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  [ -n "$(carriers)" ] || exit 0
  sleep 0.05
done
for _ in 1 2 3 4 5 6 7 8 9 10; do
  send KILL
  sleep 0.02
  [ -n "$(carriers)" ] || exit 0
done`;
/** Arms an ender for the carriers of a mark. It must be armed before they are started. */
async function armEnder(machine, ends) {
	const ender = startEnder(machine, ends);
	await ender.nextLine();
	return enderBy(ender);
}
/** As `armEnder`, without waiting for it: also one that has not begun to wait ends them when this process is gone. */
const armEnderAhead = (machine, ends) => enderBy(startEnder(machine, ends));
function enderBy(ender) {
	ender.release();
	return {
		end: () => {
			ender.close();
			return ender.ended();
		},
		disarm: () => {
			ender.send("done\n");
			return ender.ended();
		}
	};
}
const startEnder = (machine, { mark, over = [] }) => machine.start([
	"sh",
	"-c",
	endCarriers,
	"ender",
	mark,
	over.join(" ")
], {});
// src/lab/programs/program.ts
function marksOf(lab) {
	const token = randomBytes(8).toString("hex");
	return {
		token,
		env: {
			[labVariable]: lab,
			[programMark]: token
		}
	};
}
/** The environment of this process. */
const ownEnvironment = () => Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]));
/**
* The path of a tool that starts a user's program: it has the user's environment already, whose `PATH` may lead anywhere.
*
* @throws CapabilityError where it is not there.
*/
function pathOf(machine, tool) {
	const path = machine.find(tool);
	if (path !== void 0) return resolve(path);
	throw new CapabilityError(`the program ${tool} is needed and was not found`, { hint: installHint(tool) });
}
/** @throws UsageError where there is no such namespace, TopologyClosedError where the lab is gone. */
function prepareProgram({ machine, lab, entrance, namespace, cwd, root = false }) {
	const { inside } = entrance;
	const names = machine.list(join(inside, "ns"));
	if (names.length === 0 && machine.inode(join(inside, "lab.json")) === void 0) throw new TopologyClosedError(`the lab ${lab} is gone`);
	if (!names.includes(namespace)) throw new UsageError(`there is no namespace ${namespace}`, { hint: didYouMean(namespace, names, "there are") });
	ensureDressed(machine, entrance, namespace);
	return {
		prefix: entering(entrance, {
			nsenter: pathOf(machine, "nsenter"),
			namespace,
			cwd
		}),
		user: root ? [] : asUser(entrance, pathOf(machine, "unshare")),
		over: overPrograms(entrance),
		...marksOf(lab)
	};
}
/**
* The program that a process on the host, as nsenter(1), waits for, or undefined as long as there is none: a signal sent
* to the process would not reach it.
*/
const programOf = (machine, waiting) => childrenOf(machine, waiting)[0];
export { programOf as a, endCarriers as c, prepareProgram as i, handleMark as l, ownEnvironment as n, armEnder as o, pathOf as r, armEnderAhead as s, marksOf as t, programMark as u };
