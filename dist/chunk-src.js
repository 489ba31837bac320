import { a as createLab, l as requireKnown } from "./chunk-open.js";
import { t as realMachine } from "./chunk-real.js";
import { t as networkOf } from "./chunk-resolve.js";
import { t as attach } from "./chunk-attach.js";
import { l as handleMark, s as armEnderAhead } from "./chunk-program.js";
import { s as overPrograms } from "./chunk-entrance.js";
import { b as planNetwork } from "./chunk-audit.js";
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
// src/lab/attach.ts
/**
* The handle of a lab that another process has brought up, by its id or name. Closing it ends what was started by it, and
* leaves the lab.
*
* @throws UsageError where no lab is up under the name, or an option is unknown.
*/
function attachTopology(name, options = {}) {
	requireKnown("attachTopology", options, { cwd: true });
	return attachLab(name, options).lab;
}
/** As `attachTopology`, with what those share who report of the lab. */
function attachLab(name, options = {}) {
	const machine = realMachine();
	const lab = attach(machine, name);
	const { cwd = ".", root, onStep } = options;
	const token = randomBytes(8).toString("hex");
	const ender = armEnderAhead(machine, {
		mark: `${handleMark}=${token}`,
		over: overPrograms(lab.entrance)
	});
	return createLab({
		machine,
		lab,
		root,
		onStep,
		network: networkOf(lab.record.topology),
		cwd: resolve(cwd),
		marks: { [handleMark]: token },
		close: (using) => leave(using, ender)
	});
}
async function leave({ programs, endings }, ender) {
	await Promise.all(programs.map((program) => program.stop()));
	await Promise.all(endings);
	await ender.disarm();
}
// src/plan/topology.ts
/**
* What bringing a topology up would do, as data; nothing is done and the machine is not looked at.
*
* @throws TopologyError with everything that is wrong with it.
*/
const planTopology = (topology) => planNetwork(networkOf(topology));
export { attachLab as n, attachTopology as r, planTopology as t };
