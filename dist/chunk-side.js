import { t as sideBySudo } from "./chunk-by-sudo.js";
import { m as takeSnapshot } from "./chunk-proc.js";
import { i as entranceOf } from "./chunk-entrance.js";
import { S as isLabUp, t as sweep } from "./chunk-sweep.js";
import { n as isOnHost, t as sideOn } from "./chunk-on.js";
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
	snapshot: ({ conntrack }) => takeSnapshot(machine, conntrack && { conntrack }),
	end: async () => {}
});
function labOf(machine, { network, tag, holder, pin }) {
	const { directory, inside } = entranceOf(machine, {
		id: `${network.name}.${tag}`,
		holder
	});
	return {
		machine,
		network,
		tag,
		pin,
		holder,
		directory,
		inside,
		isUp: () => isLabUp(machine, directory)
	};
}
// src/lab/side/index.ts
/** Whether who brings a network up cannot do its part on the host himself. */
const needsAgent = (machine, { network, pin }) => machine.user.uid !== 0 && (pin || isOnHost(network));
/** Works with the side that a lab has on the host. */
async function withSide(machine, { byAgent = false }, work) {
	const side = byAgent ? sideBySudo(machine) : sideHere(machine);
	try {
		return await work(side);
	} finally {
		await side.end();
	}
}
export { withSide as n, needsAgent as t };
