import { t as CapabilityError } from "./chunk-errors.js";
import "./chunk-real.js";
import { n as sweep, r as endLeftovers, s as deadPins, t as isOneUnbuilt } from "./chunk-sweep.js";
import { t as endLost } from "./chunk-lost.js";
import { t as sideBySudo } from "./chunk-by-sudo.js";
import { setTimeout } from "node:timers/promises";
// src/lab/side/sweep-all.ts
/**
* What dead labs left, and labs whose directory was deleted; the agent's part as well. Where root has no labs, nor pins of such, there
* is none, and no sudo is run.
*/
async function sweepAll(machine) {
	const lost = await endLost(machine);
	const { restored, failures } = await sweepUnbuilt(machine);
	const own = {
		restored: [...lost, ...restored],
		failures: [...failures, ...await endLeftovers(machine)]
	};
	const hasPart = machine.inode("/run/netns-topology") !== void 0 || deadPins(machine).length > 0;
	if (machine.user.uid === 0 || !hasPart) return own;
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
const pause = 10;
const looks = 100;
/** What somebody was just killed over is undone once all that he had started is dead; what really comes up is soon known as that. */
async function sweepUnbuilt(machine) {
	const restored = /* @__PURE__ */ new Set();
	for (let look = 0;; look += 1) {
		const swept = await sweep(machine);
		for (const id of swept.restored) restored.add(id);
		if (look === looks || !isOneUnbuilt(machine)) return {
			restored: [...restored],
			failures: swept.failures
		};
		await setTimeout(pause);
	}
}
export { sweepAll as t };
