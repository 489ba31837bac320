import { t as CapabilityError } from "./chunk-errors.js";
import { p as installHint } from "./chunk-own-json.js";
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
	"ip",
	"ln",
	"mount",
	"nsenter"
];
const neededBy = {
	connections: ["conntrack"],
	forwarding: ["bridge", "grep"],
	"gateway-filter": ["nft"],
	offload: ["ethtool"],
	setup: ["setsid"],
	translation: [
		"nft",
		"grep",
		"cat"
	]
};
/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
const requireTools = (machine, plan) => requirePrograms(machine, [...toolsOfEveryLab, ...plan.steps.flatMap(({ kind }) => neededBy[kind] ?? [])]);
/** @throws CapabilityError that names every one of these programs that this machine lacks. */
function requirePrograms(machine, programs) {
	const missing = [...new Set(programs)].filter((program) => machine.find(program) === void 0);
	if (missing.length === 0) return;
	const hints = new Set(missing.map((program) => installHint(program)));
	throw new CapabilityError(`${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} needed and ${missing.length === 1 ? "was" : "were"} not found`, { hint: [...hints].join("; ") });
}
export { requireTools as n, toolsOfEveryLab as r, requirePrograms as t };
