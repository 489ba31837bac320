import { a as TopologyError, s as exitCodes } from "./chunk-errors.js";
import { c as pinPaths, n as commandsOf, r as networkOf, s as planNetwork } from "./chunk-drivers.js";
import "./chunk-step.js";
import { n as shellWord, t as shellLine } from "./chunk-shell.js";
import { t as escapeText } from "./chunk-escape.js";
import { n as printJson, r as printResult } from "./chunk-output.js";
import { t as readTopologyFile } from "./chunk-read-topology.js";
// src/render/by-hand.ts
/** What a namespace is called on a machine on which the plan is done by hand. No namespace's name has a dot. */
const netnsName = (plan, namespace) => namespace === "@fabric" ? `fabric.${plan.name}` : namespace;
/**
* What of a plan is inside as command lines in its order. Settings of one namespace that follow each other are one
* command. By hand every namespace has a name of the machine's, so there is nothing to pin.
*/
function byHand(plan) {
	const lines = [];
	const settings = [];
	const steps = plan.steps.filter((step) => step.where === "inside");
	const write = (step) => {
		if (step !== void 0 && settings.length > 0) lines.push({ line: sysctlLine(netnsName(plan, step.in), settings) });
		settings.length = 0;
	};
	for (const [index, step] of steps.entries()) {
		const last = steps[index - 1];
		const netns = netnsName(plan, step.in);
		for (const command of commandsOf(step, (namespace) => netnsName(plan, namespace))) {
			if (!(command.tool === "sysctl" && last?.in === step.in && settings[0]?.required === command.required)) write(last);
			if (command.tool === "sysctl") settings.push(command);
			else lines.push({
				line: lineOf(command, netns),
				...undoOf(plan, step.undo)
			});
		}
	}
	write(steps.at(-1));
	return lines;
}
const within = (netns, argv) => shellLine([
	"ip",
	"netns",
	"exec",
	netns,
	...argv
]);
const sysctlLine = (netns, settings) => within(netns, [
	"sysctl",
	settings.every(({ required }) => required) ? "-qw" : "-eqw",
	...settings.map(({ key, value }) => `${key}=${value}`)
]);
function lineOf(command, netns) {
	switch (command.tool) {
		case "namespace": return shellLine([
			"ip",
			"netns",
			"add",
			netns
		]);
		case "ip": return shellLine([
			"ip",
			"-n",
			netns,
			...command.words
		]);
		case "program": return within(netns, command.argv);
		case "file": {
			const directory = shellWord(`/etc/netns/${netns}`);
			return `mkdir -p ${directory} && printf %s ${shellWord(command.text)} >${directory}/${command.name}`;
		}
	}
}
function undoOf(plan, undo) {
	return undo.kind === "delete-namespace" ? { undo: shellLine([
		"ip",
		"netns",
		"del",
		netnsName(plan, undo.namespace)
	]) } : {};
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
		`for netns in ${names.join(" ")}; do`,
		"  [ ! -e \"/run/netns/$netns\" ] || ip netns pids \"$netns\" | xargs -r kill",
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
const undoLines = (plan) => byHand(plan).toReversed().flatMap(({ undo }) => undo ?? []);
// src/render/plan-text.ts
/** Every command of a plan in its order, and how each is undone. */
function planText(plan) {
	const namespaces = plan.steps.filter(({ kind }) => kind === "namespace").length;
	const host = plan.steps.filter((step) => step.where === "host");
	const inside = plan.steps.length - host.length;
	return [
		`${plan.name}: ${inside} steps inside ${namespaces} namespaces of its own, ${host.length || "none"} on the host`,
		...byHand(plan).flatMap(lines),
		"undo: what has none of its own goes with its namespace",
		...host.flatMap(onHost).flatMap(lines)
	].flatMap((text) => text.split("\n")).map(escapeText).join("\n");
}
const lines = ({ line, undo }) => undo === void 0 ? [line] : [line, `  undo: ${undo}`];
/** What a lab does on the host, where LAB stands for the way into it, which is known when it is up. */
function onHost(step) {
	const { netns, etc } = pinPaths(step.in);
	return [{
		line: shellLine([
			"ln",
			"-s",
			`LAB/ns/${step.in}`,
			netns
		]),
		undo: shellLine(["rm", netns])
	}, {
		line: shellLine([
			"ln",
			"-s",
			`LAB/etc/${step.in}`,
			etc
		]),
		undo: shellLine(["rm", etc])
	}];
}
// src/cli/actions/plan.ts
function validate(file, { json }) {
	if (!json) {
		const { name, namespaces = {}, bridges = {} } = readTopologyFile(file);
		printResult(`${name}: valid, ${count(namespaces, "namespace")}, ${count(bridges, "bridge")}`);
		return 0;
	}
	try {
		readTopologyFile(file);
		printJson({
			valid: true,
			problems: []
		});
		return 0;
	} catch (error) {
		if (!(error instanceof TopologyError)) throw error;
		printJson({
			valid: false,
			problems: error.problems
		});
		return exitCodes.usage;
	}
}
const count = (things, name) => {
	const number = Object.keys(things).length;
	return `${number} ${name}${number === 1 ? "" : "s"}`;
};
function plan(file, { format, undo }) {
	const steps = planNetwork(networkOf(readTopologyFile(file)));
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
