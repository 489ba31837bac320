import { at as requirePrograms } from "./chunk-audit.js";
// src/lab/build/tools.ts
const ofKeeper = [
	"cat",
	"env",
	"flock",
	"mkfifo",
	"readlink",
	"rm",
	"rmdir",
	"sh",
	"sleep",
	"unshare"
];
const ofLab = [
	"find",
	"grep",
	"ip",
	"ln",
	"mount",
	"nsenter",
	"perl"
];
/** The programs without which no lab of a user comes up. Root of a user namespace sets a host name only by hostname(1). */
const toolsOfEveryLab = ({ uid }) => [
	...ofKeeper,
	...ofLab,
	...uid === 0 ? [] : ["hostname"]
];
const neededBy = {
	connections: ["conntrack"],
	forwarding: ["bridge"],
	"gateway-filter": ["nft"],
	offload: ["ethtool"],
	setup: ["setsid"],
	translation: ["nft"]
};
/** The programs without which a plan cannot be done. */
const toolsOf = ({ user }, { steps }) => [...toolsOfEveryLab(user), ...steps.flatMap(({ kind }) => neededBy[kind] ?? [])];
/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
const requireTools = (machine, plan) => requirePrograms(machine, toolsOf(machine, plan));
export { toolsOf as n, toolsOfEveryLab as r, requireTools as t };
