import { a as TopologyError, s as exitCodes } from "./chunk-errors.js";
import { n as escapeText, t as escapeLines } from "./chunk-escape.js";
import { t as planHere } from "./chunk-host-steps.js";
import { t as readTopologyFile } from "./chunk-topology-file.js";
import { t as realMachine } from "./chunk-real.js";
import { _ as hostUndoOf, g as hostCommandsOf, v as commandsOf } from "./chunk-acts.js";
import { N as FABRIC, x as pinPaths } from "./chunk-audit.js";
import { n as shellWord, t as shellLine } from "./chunk-shell.js";
import { n as notesOn, t as networkOf } from "./chunk-resolve.js";
import { i as printResult, r as printJson, t as note } from "./chunk-output.js";
// src/render/by-hand.ts
/** What a namespace is called on a machine on which the plan is done by hand. No namespace's name has a dot. */
const netnsName = (plan, namespace) => namespace === "@fabric" ? `fabric.${plan.name}` : namespace;
/**
* A plan as command lines in its order. By hand every namespace has a name of the machine's, so there is nothing to pin.
*/
function byHand(plan) {
	const lines = [];
	let settings;
	const flush = () => {
		if (settings !== void 0) lines.push({
			line: sysctlLine(settings),
			undo: []
		});
		settings = void 0;
	};
	for (const step of plan.steps) {
		const where = step.where === "host" ? void 0 : netnsName(plan, step.in);
		const undo = undoOf(plan, step);
		for (const [number, command] of sayingOf(plan, step).entries()) {
			if (command.tool === "sysctl" && undo.length === 0) {
				if (settings?.where !== where || settings?.all[0].required !== command.required) flush();
				if (settings === void 0) settings = {
					where,
					all: [command]
				};
				else settings.all.push(command);
				continue;
			}
			flush();
			lines.push({
				line: lineOf(command, where),
				undo: number === 0 ? undo : []
			});
		}
	}
	flush();
	return lines;
}
const sayingOf = (plan, step) => step.where === "host" ? hostCommandsOf(step, netnsName(plan, FABRIC)) : commandsOf(step, (namespace) => netnsName(plan, namespace));
const within = (netns, argv) => shellLine(netns === void 0 ? argv : [
	"ip",
	"netns",
	"exec",
	netns,
	...argv
]);
const sysctlLine = ({ where, all }) => within(where, [
	"sysctl",
	all.every(({ required }) => required) ? "-qw" : "-eqw",
	...all.map(({ key, value }) => `${key}=${value}`)
]);
function lineOf(command, netns) {
	switch (command.tool) {
		case "namespace": return shellLine([
			"ip",
			"netns",
			"add",
			netns ?? ""
		]);
		case "sysctl": return sysctlLine({
			where: netns,
			all: [command]
		});
		case "ip":
		case "ip -6": return shellLine([
			...command.tool.split(" "),
			...netns === void 0 ? [] : ["-n", netns],
			...command.words
		]);
		case "program": {
			const line = within(netns, command.argv);
			return command.stdin === void 0 ? line : `printf %s ${shellWord(command.stdin)} | ${line}`;
		}
		case "file": {
			const directory = shellWord(`/etc/netns/${netns}`);
			return `mkdir -p ${directory} && printf %s ${shellWord(command.text)} >${directory}/${command.name}`;
		}
		case "programs": return programsLine(command.step);
	}
}
/** Without a process that keeps them, there are no mounts and no PID namespace that a later program could enter. */
function programsLine({ in: namespace, private: directories, processes }) {
	const from = ({ path, from: source }) => source === void 0 ? path : `${path} (from ${source})`;
	return `# In a lab, programs of ${namespace} have for themselves: ${[...directories.map(from), ...processes === "own" ? ["a PID namespace"] : []].join(", ")}`;
}
function undoOf(plan, step) {
	if (step.where === "host") return hostUndoOf(step).map((command) => lineOf(command, void 0));
	return step.undo.kind === "delete-namespace" ? [shellLine([
		"ip",
		"netns",
		"del",
		netnsName(plan, step.undo.namespace)
	])] : [];
}
// src/render/plan-script.ts
/** A script of root's that does the plan by hand, on the machine itself: each namespace gets a name under /run/netns. */
const planScript = (plan) => [
	"#!/bin/sh",
	`# Brings ${plan.name} up by hand; \`netns-topology plan --format sh --undo\` prints what takes it back.`,
	"set -e",
	...byHand(plan).map(({ line }) => line)
].join("\n");
/** The script that takes back what `planScript` did, all of it or as far as it came. */
function undoScript(plan) {
	const names = plan.steps.filter(({ kind }) => kind === "namespace").map((step) => shellWord(netnsName(plan, step.in)));
	return [
		"#!/bin/sh",
		`# Takes back what the plan of ${plan.name} did by hand.`,
		"pids() {",
		`  for netns in ${names.join(" ")}; do`,
		"    [ ! -e \"/run/netns/$netns\" ] || ip netns pids \"$netns\"",
		"  done",
		"}",
		"# What runs in the namespaces is asked to end, and killed where it has not after a second.",
		"for signal in TERM KILL; do",
		"  pids | xargs -r kill -s \"$signal\" 2>/dev/null",
		"  waited=0",
		"  while [ \"$waited\" -lt 20 ] && [ -n \"$(pids)\" ]; do",
		"    sleep 0.05",
		"    waited=$((waited + 1))",
		"  done",
		"done",
		...undoLines(plan).map((line) => `${line} 2>/dev/null`),
		`for netns in ${names.join(" ")}; do`,
		"  rm -rf \"/etc/netns/$netns\"",
		"done",
		"# What the first `ip netns add` and the first file made, where nothing else is in it.",
		"[ ! -d /etc/netns ] || rmdir --ignore-fail-on-non-empty /etc/netns",
		"if [ -d /run/netns ] && [ -z \"$(ls -A /run/netns)\" ]; then",
		"  umount /run/netns 2>/dev/null",
		"  rmdir /run/netns",
		"fi"
	].join("\n");
}
/** The commands that undo a plan, last in first out. */
const undoLines = (plan) => byHand(plan).toReversed().flatMap(({ undo }) => undo);
// src/render/plan-text.ts
/** Every command of a plan in its order, and how each is undone. */
function planText(plan) {
	const namespaces = plan.steps.filter(({ kind }) => kind === "namespace").length;
	const host = plan.steps.filter((step) => step.where === "host");
	const inside = plan.steps.length - host.length;
	const text = [
		`${plan.name}: ${inside} steps inside ${namespaces} namespaces of its own, ${host.length || "none"} on the host`,
		...byHand(plan).flatMap(lines),
		"undo: what has none of its own goes with its namespace or its link",
		...host.flatMap(pinLines).flatMap(lines),
		...hostCheckLines(plan)
	];
	return escapeLines(text.join("\n"));
}
const lines = ({ line, undo }) => [line, ...undo.map((one) => `  undo: ${one}`)];
const hostCheckLines = ({ hostChecks }) => hostChecks.length === 0 ? [] : ["`netns-topology check` connects from the machine itself, with its own network, to:", ...hostChecks.map(({ target, asked }) => `  ${target} (${asked})`)];
/** LAB stands for the way into the lab, which is known when it is up. */
function pinLines(step) {
	if (step.kind !== "pin") return [];
	const { netns, etc } = pinPaths(step.namespace);
	return [{
		line: shellLine([
			"ln",
			"-s",
			`LAB/ns/${step.namespace}`,
			netns
		]),
		undo: [shellLine(["rm", netns])]
	}, ...step.files ? [{
		line: shellLine([
			"ln",
			"-s",
			`LAB/etc/${step.namespace}`,
			etc
		]),
		undo: [shellLine(["rm", etc])]
	}] : []];
}
// src/cli/actions/plan.ts
function validate(file, { json }) {
	if (!json) {
		const topology = readTopologyFile(file);
		const { name, namespaces = {}, bridges = {} } = topology;
		for (const text of notesOn(topology)) note(`netns-topology: ${escapeText(text)}`);
		printResult(`${name}: valid, ${count(namespaces, "namespace")}, ${count(bridges, "bridge")}`);
		return 0;
	}
	try {
		const notes = notesOn(readTopologyFile(file));
		printJson({
			valid: true,
			problems: [],
			notes
		});
		return 0;
	} catch (error) {
		if (!(error instanceof TopologyError)) throw error;
		printJson({
			valid: false,
			problems: error.problems,
			notes: []
		});
		return exitCodes.usage;
	}
}
const count = (things, name) => {
	const number = Object.keys(things).length;
	return `${number} ${name}${number === 1 ? "" : "s"}`;
};
/** Of this machine as it is now; what holds for a lab that comes up is looked at once more then. */
async function plan(file, { format, undo, pin }) {
	const topology = readTopologyFile(file);
	const steps = await planHere({
		machine: realMachine(),
		topology,
		network: networkOf(topology),
		pin
	});
	for (const text of steps.notes) note(`netns-topology: ${escapeText(text)}`);
	switch (format) {
		case "json":
			printJson(undo ? {
				...steps,
				steps: steps.steps.toReversed()
			} : steps);
			return 0;
		case "sh":
			printResult((undo ? undoScript : planScript)(steps));
			return 0;
		case "text":
			printResult(undo ? undoLines(steps).join("\n") : planText(steps));
			return 0;
	}
}
export { plan, validate };
