import { j as requirePrograms } from "./chunk-proc.js";
/** The programs without which no lab comes up. */
const toolsOfEveryLab = [
	...[
		"cat",
		"env",
		"flock",
		"readlink",
		"rm",
		"rmdir",
		"sh",
		"sleep",
		"unshare"
	],
	"find",
	"grep",
	"ip",
	"ln",
	"mount",
	"nsenter"
];
const neededBy = {
	connections: ["conntrack"],
	forwarding: ["bridge"],
	"gateway-filter": ["nft"],
	offload: ["ethtool"],
	setup: ["setsid"],
	translation: [
		"nft",
		"grep",
		"cat"
	]
};
/** The programs without which a plan cannot be done. */
const toolsOf = ({ steps }) => [...toolsOfEveryLab, ...steps.flatMap(({ kind }) => neededBy[kind] ?? [])];
/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
const requireTools = (machine, plan) => requirePrograms(machine, toolsOf(plan));
export { toolsOf as n, toolsOfEveryLab as r, requireTools as t };
