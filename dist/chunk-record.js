import { O as labPaths, b as isFields, c as isInAnother, h as isSnapshot, i as environmentOf } from "./chunk-proc.js";
import { S as stateEntries, _ as listOf, b as textThat, g as integer, h as fields, l as address, n as readAct, r as actingLab, v as oneOf, x as valueThat, y as optional } from "./chunk-acts.js";
import { i as messageOf } from "./chunk-escape.js";
import { n as ways } from "./chunk-privilege.js";
import { join } from "node:path";
// src/lab/state/known.ts
const fileOfAgent = (directory) => join(directory, "by-agent");
/** Notes beside a lab that its part on the host is the agent's affair. */
const noteAgent = (machine, directory) => machine.write(fileOfAgent(directory), "");
/**
* Undefined where the link `inside` of a lab leads to no process that the engine started as its holder: with its mark, and where
* the user is not root in another user namespace than he is.
*/
function knownOf(machine, id) {
	const { directory, inside } = labPaths(machine.stateDirectory, id);
	const [, digits] = /^\/proc\/([1-9]\d*)\/root\//.exec(machine.readLink(inside) ?? "") ?? [];
	const holder = Number(digits);
	const isOfRoot = machine.user.uid === 0;
	if (digits === void 0 || !environmentOf(machine, holder).includes(`NETNS_TOPOLOGY_LAB=${id}`)) return void 0;
	if (!isOfRoot && !isInAnother(machine, holder, "user")) return void 0;
	return {
		id,
		tag: id.slice(id.lastIndexOf(".") + 1),
		holder,
		byAgent: machine.inode(fileOfAgent(directory)) !== void 0,
		isOfRoot
	};
}
// src/lab/state/told.ts
/** Bytes of a record: the largest topology file, and the host before it. */
const largest = 2 ** 26;
/** What cannot be read as it should be, and why. */
var Unreadable = class {
	why;
	constructor(why) {
		this.why = why;
	}
};
/** What a lab says of itself in a file that its programs may have replaced; undefined where there is none. */
function readTold(machine, file) {
	if (machine.inode(file) === void 0) return void 0;
	try {
		const said = machine.readUntrusted(file, largest);
		return said === void 0 ? void 0 : JSON.parse(said);
	} catch (error) {
		return new Unreadable(messageOf(error));
	}
}
const anyText = textThat("a text", () => true);
const name = textThat("a name", (value) => /^[a-zA-Z][a-zA-Z0-9.-]{0,80}$/.test(value));
const pid = integer(1, 2 ** 22);
/** Names of namespaces are parts of paths; the rest of it is for `networkOf` to judge. */
const topology = valueThat("a topology", (value) => {
	if (!isFields(value)) return false;
	const { namespaces = {} } = value;
	return isFields(namespaces) && Object.keys(namespaces).every((key) => /^[a-zA-Z][a-zA-Z0-9-]{0,62}$/.test(key));
});
const owner = valueThat("\"creator\", \"nobody\" or a PID", (value) => oneOf("creator", "nobody")(value) === void 0 || pid(value) === void 0);
const isActOf = (id, value) => isFields(value) && !("problem" in readAct(actingLab(id), value));
const shapeOf = ({ id, tag }) => ({
	version: integer(1, 2 ** 31),
	id: oneOf(id),
	name,
	state: oneOf("building", "up"),
	since: textThat("a time", (value) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)),
	creator: pid,
	owner,
	holder: pid,
	topology,
	notes: listOf(anyText),
	tag: oneOf(tag),
	sources: listOf(address),
	acts: optional(listOf(valueThat("an act of the lab on the host", (value) => isActOf(id, value)))),
	privilege: fields({
		way: oneOf(...ways),
		why: anyText
	}),
	byAgent: optional(oneOf(true, false)),
	before: optional(valueThat("a snapshot", isSnapshot))
});
/** The record of a lab, with what the host knows of it; where it was changed to what it cannot be, with nothing else. */
function recordIn(told, known) {
	const { id, tag, holder, byAgent } = known;
	const problem = told instanceof Unreadable ? told.why : fields(shapeOf(known))(told);
	if (isRecord(told, problem)) return {
		...told,
		id,
		tag,
		holder,
		byAgent
	};
	return {
		version: 1,
		id,
		name: id,
		tag,
		holder,
		byAgent,
		state: "up",
		since: "",
		creator: holder,
		owner: "nobody",
		topology: {},
		notes: [],
		sources: [],
		privilege: {
			way: known.isOfRoot ? "root" : "rootless",
			why: "unknown"
		},
		fault: `what the lab ${id} says of itself was changed by a program in it (${problem})`
	};
}
const isRecord = (_told, problem) => problem === void 0;
// src/lab/state/record.ts
/** In the order of the file. */
const namespaceNames = ({ topology }) => Object.keys(topology.namespaces ?? {});
const recordFile = (inside) => join(inside, "lab.json");
const writeRecord = (machine, inside, record) => machine.write(recordFile(inside), JSON.stringify(record));
/** The record of a lab by its name or id, or undefined where none is up under it. */
function findRecord(machine, name) {
	const record = readRecord(machine, name);
	return record === "later" ? void 0 : record;
}
/** Whether a later version of this package brought a lab up, of which only that knows what it means. */
const isOfLater = (machine, name) => readRecord(machine, name) === "later";
function readRecord(machine, name) {
	if (!stateEntries(machine).includes(name)) return void 0;
	const told = readTold(machine, recordFile(labPaths(machine.stateDirectory, name).inside));
	if (told === void 0) return void 0;
	if (isFields(told) && typeof told.version === "number" && told.version > 1) return "later";
	const known = knownOf(machine, machine.readLink(join(machine.stateDirectory, name)) ?? name);
	return known && recordIn(told, known);
}
/** The records of all labs that are up or coming up, oldest first. */
const listRecords = (machine) => idsOf(machine).flatMap((id) => findRecord(machine, id) ?? []).toSorted((one, other) => one.since.localeCompare(other.since));
/** The ids of those that a later version brought up. */
const listOfLater = (machine) => idsOf(machine).filter((id) => isOfLater(machine, id));
const idsOf = (machine) => stateEntries(machine).filter((entry) => machine.readLink(join(machine.stateDirectory, entry)) === void 0);
export { namespaceNames as a, listRecords as i, isOfLater as n, writeRecord as o, listOfLater as r, noteAgent as s, findRecord as t };
