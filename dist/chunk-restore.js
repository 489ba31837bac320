import { s as exitCodes, t as CapabilityError } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
import { t as realMachine } from "./chunk-real.js";
import { T as labVariable, d as pidsOf, i as environmentOf, l as isOfUser } from "./chunk-proc.js";
import { a as argvOf } from "./chunk-acts.js";
import { t as sweep, y as identityOf } from "./chunk-sweep.js";
import { t as endLost } from "./chunk-lost.js";
import { t as sideBySudo } from "./chunk-by-sudo.js";
import { n as printJson, r as printResult, t as note } from "./chunk-output.js";
import { setTimeout } from "node:timers/promises";
// src/lab/state/leftovers.ts
const pause = 2;
const looks = 500;
/**
* Kills what is left of labs whose holder is dead, as far as it has a lab's mark. Gives what does not end, as a process that is
* traced by one that was stopped: that only its tracer lets go (ptrace(2), PTRACE_EVENT_EXIT).
*/
async function endLeftovers(machine) {
	for (let look = 0; look < looks; look += 1) {
		const left = leftovers(machine);
		if (left.length === 0) return [];
		for (const { pid } of left) machine.signal(pid, "SIGKILL");
		await setTimeout(pause);
	}
	return leftovers(machine).map(({ pid, lab }) => ({
		lab,
		what: `process ${pid} (${argvOf(machine, pid).join(" ")}) was killed and does not end${tracerText(machine, pid)}`
	}));
}
/** Processes with the mark of a lab that are in a PID namespace, or enter one, whose first process is dead. */
function leftovers(machine) {
	const pids = pidsOf(machine);
	const own = machine.readLink("/proc/self/ns/pid");
	const alive = new Set(pids.flatMap((pid) => identityOf(machine, pid)?.pidNamespace ?? []));
	const isDead = (namespace) => namespace !== void 0 && namespace !== own && !alive.has(namespace);
	return pids.flatMap((pid) => {
		const lab = labOf(machine, pid);
		return lab !== void 0 && isOfUser(machine, pid, machine.user.uid) && ["pid", "pid_for_children"].some((name) => isDead(machine.readLink(`/proc/${pid}/ns/${name}`))) ? [{
			pid,
			lab
		}] : [];
	});
}
const mark = `${labVariable}=`;
const labOf = (machine, pid) => environmentOf(machine, pid).find((word) => word.startsWith(mark))?.slice(mark.length);
function tracerText(machine, pid) {
	const tracer = /^TracerPid:\t([1-9]\d*)$/m.exec(machine.read(`/proc/${pid}/status`) ?? "")?.[1];
	return tracer === void 0 ? "" : `: process ${tracer} traces it`;
}
// src/lab/side/sweep-all.ts
/**
* What dead labs left, and labs whose directory was deleted; the agent's part as well. Where root has no labs, there is none,
* and no sudo is run.
*/
async function sweepAll(machine) {
	const lost = await endLost(machine);
	const { restored, failures } = await sweep(machine);
	const own = {
		restored: [...lost, ...restored],
		failures: [...failures, ...await endLeftovers(machine)]
	};
	if (machine.user.uid === 0 || machine.inode("/run/netns-topology") === void 0) return own;
	const side = sideBySudo(machine);
	try {
		const roots = await side.sweep();
		return {
			restored: [...own.restored, ...roots.restored],
			failures: [...own.failures, ...roots.failures]
		};
	} catch (error) {
		if (error instanceof CapabilityError) return own;
		throw error;
	} finally {
		await side.end();
	}
}
// src/cli/actions/restore.ts
/** 0 where nothing is left, 1 where something could not be undone. */
async function restore({ json }) {
	const { restored, failures: left } = await sweepAll(realMachine());
	const failures = left.map(({ lab, what }) => `${lab}: ${what}`);
	if (json) printJson({
		restored,
		failures
	});
	else if (restored.length + failures.length === 0) printResult("nothing to restore");
	else printResult(restored.map((id) => `${id}: restored`).join("\n"));
	if (!json) for (const failure of failures) note(`netns-topology: ${escapeText(failure)}`);
	return failures.length === 0 ? 0 : exitCodes.failed;
}
export { restore };
