import { K as abortable, j as snapshotOnHost, n as sweep, v as isLabUp } from "./chunk-sweep.js";
import { t as sideBySudo } from "./chunk-by-sudo.js";
import { i as TopologyClosedError } from "./chunk-errors.js";
import { i as entranceOf } from "./chunk-entrance.js";
import { r as isOnHost, t as sideOn } from "./chunk-on.js";
// src/lab/side/here.ts
/** By this process, with the power that it has: all of it as root, and without steps on the host anybody's. */
const sideHere = (machine) => ({
	...sideOn(machine, {
		prepare: (request) => labOf(machine, request),
		require: (lab) => lab
	}),
	evict: async () => [],
	close: async () => {},
	sweep: () => sweep(machine),
	snapshot: (request) => snapshotOnHost(machine, request)
});
function labOf(machine, { network, tag, holder, pin }) {
	const { directory, inside } = entranceOf(machine, {
		id: `${network.name}.${tag}`,
		holder
	});
	const fabric = machine.open(`/proc/${holder}/ns/net`);
	if (fabric === void 0) throw new TopologyClosedError("the lab ended while it came up");
	return {
		machine,
		network,
		tag,
		pin,
		holder,
		fabric,
		directory,
		inside,
		isUp: () => isLabUp(machine, directory)
	};
}
// src/lab/side/index.ts
/** Whether who brings a network up cannot do its part on the host himself. */
const needsAgent = (machine, { network, pin }) => machine.user.uid !== 0 && (pin || isOnHost(network));
/** Works with the side that a lab has on the host. The machine's interruption ends what it waits for on the way up, and not what undoes. */
async function withSide(machine, { byAgent = false }, work) {
	const side = byAgent ? sideBySudo(machine) : sideHere(abortable(machine, () => machine.interruption));
	try {
		return await work(side);
	} finally {
		await side.end();
	}
}
export { withSide as n, needsAgent as t };
