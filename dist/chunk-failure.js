import { n as messageOf } from "./chunk-caught.js";
import { a as TopologyError, i as NetnsTopologyError, n as LabClosedError, o as UsageError, r as LabError, t as CapabilityError } from "./chunk-errors.js";
import { c as formatPrefix, d as overlaps, f as parsePrefix, p as subnetOf } from "./chunk-address.js";
// src/host/clash.ts
/** Something of the machine's is where an act would be. */
var ClashError = class extends UsageError {
	act;
	constructor(act, message, hint) {
		super(message, { hint });
		this.act = act;
	}
};
/** @throws ClashError, for the first act that is in the way of something; to be called before any is done. */
function refuseClashes(machine, acts, view) {
	for (const act of acts) if (act.kind === "symlink") refuseOtherLink(machine, act);
	else if (view) refuseUsed(act, view);
}
function refuseOtherLink(machine, act) {
	const target = machine.readLink(act.path);
	if (!(target !== void 0 || machine.inode(act.path) !== void 0) || target === act.target) return;
	const whose = target === void 0 ? "" : `: it leads to ${target}`;
	throw new ClashError(act, `${act.path} is there already${whose}`, "take down what has that name, or do without --pin");
}
function refuseUsed(act, { devices, used }) {
	if (act.kind === "host-link" && devices.has(act.device)) throw new ClashError(act, `this machine has an interface ${act.device} already`, "give the interface under `host` another name");
	const prefix = prefixOf(act);
	if (prefix === void 0) return;
	const other = used.find((one) => overlaps(one.prefix, prefix));
	if (other === void 0) return;
	throw new ClashError(act, `${formatPrefix(subnetOf(prefix))} overlaps what this machine has already: ${other.title}`, "choose another subnet, or remove that route");
}
function prefixOf(act) {
	if (act.kind === "host-address") return parsePrefix(act.address);
	return act.kind === "host-route" ? parsePrefix(act.route.to) : void 0;
}
// src/lab/side/failure.ts
function failureOf(error) {
	if (!(error instanceof NetnsTopologyError)) return {
		code: "LAB",
		message: messageOf(error)
	};
	const { code, message, hint } = error;
	return {
		code,
		message,
		hint,
		...error instanceof TopologyError && { problems: error.problems },
		...error instanceof ClashError && { act: error.act }
	};
}
/** The same error, of the same class. */
function errorOf({ code, message, hint, problems = [], act }) {
	const options = hint === void 0 ? {} : { hint };
	if (act) return new ClashError(act, message, hint ?? "");
	switch (code) {
		case "TOPOLOGY": return new TopologyError(message, problems);
		case "USAGE": return new UsageError(message, options);
		case "CAPABILITY": return new CapabilityError(message, options);
		case "LAB_CLOSED": return new LabClosedError(message, options);
		default: return new LabError(message, options);
	}
}
export { refuseClashes as i, failureOf as n, ClashError as r, errorOf as t };
