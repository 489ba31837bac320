import { C as askingForUplink, M as isOpen, b as planNetwork } from "./chunk-audit.js";
import { n as withSide, t as needsAgent } from "./chunk-side.js";
import { a as pinDirectories, i as noWayOut, n as canPinFiles, r as isOnHost } from "./chunk-on.js";
import { createHash } from "node:crypto";
// src/lab/side/host-steps.ts
/**
* What bringing a network up would do on this machine as it is now; nothing is done. Asked twice on the same machine, it
* says the same.
*/
async function planHere({ machine, topology, network, pin }) {
	const pinFiles = canPinFiles(machine);
	if (!isOnHost(network)) return planNetwork(network, {
		pin,
		pinFiles
	});
	const tag = createHash("sha256").update(network.name).digest("hex").slice(0, 8);
	const byAgent = needsAgent(machine, {
		network,
		pin
	});
	const facts = await withSide(machine, { byAgent }, (side) => side.survey({
		topology,
		network,
		tag
	}));
	const plan = planNetwork(network, {
		pin,
		pinFiles,
		tag,
		facts
	});
	if (!askingForUplink(network) || isOpen(facts.ipv4)) return plan;
	return {
		...plan,
		notes: [noWayOut(facts.ipv4), ...plan.notes]
	};
}
/**
* Does what of a lab is on the host, but for the pins, and makes the plan that this machine then has.
*
* @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
*/
async function planOnHost(machine, side, request) {
	const { network, tag, pin } = request;
	const opened = isOnHost(network) || pin ? await side.open(request) : {};
	return planNetwork(network, {
		pin,
		tag,
		...groupsOf(machine, request),
		...opened
	});
}
const lastGroup = 2 ** 31 - 1;
/** All groups of the lab, of which the last is that of its map's last line, for root in a container too (user_namespaces(7)). */
function groupsOf(machine, { holder }) {
	const [first = 0, , count = 1] = (machine.read(`/proc/${holder}/gid_map`) ?? "").trim().split(/\s+/).slice(-3).map(Number);
	return { pingGroups: `0 ${Math.min(first + count - 1, lastGroup)}` };
}
/** What a plan does on the host, but for links whose targets are the lab's. */
const plannedActs = ({ steps }) => {
	return [...pinDirectories(steps), ...steps.flatMap((step) => step.where === "host" && step.kind !== "pin" ? [step] : [])];
};
/** The addresses of a lab whose connections the host forgets. */
const sourcesOf = ({ steps }) => steps.flatMap((step) => step.kind === "connections" ? [step.source] : []);
export { sourcesOf as i, planOnHost as n, plannedActs as r, planHere as t };
