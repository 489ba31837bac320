import { r as LabError } from "./chunk-errors.js";
import { r as isFields } from "./chunk-audit.js";
import { join } from "node:path";
// src/host/say.ts
const sysctlFile = (key) => join("/proc/sys", key);
const readSetting = (machine, key) => machine.read(sysctlFile(key))?.trim();
/** Says something to the machine. @throws LabError with what was answered, where it refuses. */
async function say(machine, command) {
	switch (command.tool) {
		case "sysctl":
			writeSetting(machine, command);
			return;
		case "ip":
			await must(machine, ["ip", ...command.words]);
			return;
		case "program":
			await must(machine, command.argv, command.stdin);
			return;
		case "namespace":
		case "file": throw new TypeError(`there is no ${command.tool} to make on the host`);
	}
}
function writeSetting(machine, { key, value, required }) {
	const file = sysctlFile(key);
	if (!required && machine.inode(file) === void 0) return;
	machine.writeInto(file, value);
}
async function must(machine, argv, stdin) {
	const ran = await machine.run(argv, stdin === void 0 ? {} : { stdin });
	if (ran.exitCode !== 0) throw new LabError(`${argv.join(" ")}: ${complaintOf(ran)}`);
}
/** What a program said of its failure. */
const complaintOf = ({ exitCode, stderr }) => stderr.trim() || `it ended with status ${exitCode}`;
// src/host/renamed.ts
const devices = "/sys/class/net";
/** An act as it is to be undone now: about the same card of the machine's, which somebody may have renamed since. */
function asNamedNow(machine, act) {
	if (act.kind !== "lease" && act.kind !== "lro") return act;
	const name = nameOf(machine, act.card);
	const card = {
		...act.card,
		name
	};
	if (act.kind === "lro") return {
		...act,
		card
	};
	return {
		...act,
		card,
		key: act.key.replace(`/${act.card.name}/`, () => `/${name}/`)
	};
}
/** Its old one where it is gone. */
function nameOf(machine, { name, index }) {
	const isIt = (device) => machine.read(`${devices}/${device}/ifindex`)?.trim() === `${index}`;
	return isIt(name) ? name : machine.list(devices).find(isIt) ?? name;
}
// src/host/journal.ts
const fileOf = (directory) => join(directory, "journal");
const ownNetwork = (machine) => machine.readLink("/proc/self/ns/net") ?? "";
/** Begins a lab's journal, or goes on with it. */
function openJournal(machine, directory) {
	const write = (line) => machine.append(fileOf(directory), `${JSON.stringify(line)}\n`);
	const journaled = readJournal(machine, directory);
	if (journaled === void 0) write({
		version: 1,
		net: ownNetwork(machine)
	});
	let count = journaled?.entries.length ?? 0;
	return {
		begin: (act) => {
			count += 1;
			write({
				n: count,
				begin: act
			});
			return count;
		},
		done: (number) => write({
			n: number,
			done: true
		})
	};
}
/**
* Undefined where the lab has no journal, or one about another network namespace, as of a container that shares /run. A
* last line that was cut off in the middle had not begun anything.
*/
function readJournal(machine, directory) {
	const file = fileOf(directory);
	const text = machine.read(file);
	if (text === void 0) return void 0;
	const [header, ...lines] = text.split("\n").slice(0, -1).map(parse);
	if (header === void 0) return text === "" ? void 0 : {
		entries: [],
		isLater: false,
		faults: []
	};
	if (!isHeader(header)) return {
		entries: [],
		isLater: false,
		faults: [`${file}:1: this is no journal's first line`]
	};
	if (header.net !== ownNetwork(machine)) return void 0;
	const faults = lines.flatMap((line, index) => isLine(line) ? [] : [`${file}:${index + 2}: this is no journal's line`]);
	const isLater = header.version > 1;
	return {
		entries: entriesOf(machine, lines.filter(isLine)),
		isLater,
		faults: isLater ? [] : faults
	};
}
function parse(line) {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
const isHeader = (line) => isFields(line) && typeof line.version === "number" && typeof line.net === "string";
/** What an act of a kind holds is its writer's promise. */
const isLine = (line) => isFields(line) && typeof line.n === "number" && (line.done === true || isFields(line.begin) && typeof line.begin.kind === "string");
function entriesOf(machine, lines) {
	const done = new Set(lines.flatMap((line) => "done" in line ? [line.n] : []));
	return lines.flatMap((line) => "begin" in line ? [{
		number: line.n,
		act: asNamedNow(machine, line.begin),
		done: done.has(line.n)
	}] : []);
}
/** What the other labs of this machine hold, whether they are up or wait to be undone. */
const actsOfOthers = (machine, directory) => machine.list(machine.stateDirectory).map((name) => join(machine.stateDirectory, name)).filter((other) => other !== directory && machine.readLink(other) === void 0).flatMap((other) => readJournal(machine, other)?.entries ?? []).map(({ act }) => act);
const closeJournal = (machine, directory) => machine.remove(fileOf(directory));
export { complaintOf as a, readJournal as i, closeJournal as n, readSetting as o, openJournal as r, say as s, actsOfOthers as t };
