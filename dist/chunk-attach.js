import { n as LabError, o as UsageError } from "./chunk-errors.js";
import { t as didYouMean } from "./chunk-nearest.js";
import { i as entranceOf } from "./chunk-entrance.js";
import { _ as labPaths, _t as environmentOf, bt as isInAnother, h as holderBy, o as isFields, t as isSnapshot } from "./chunk-audit.js";
import { C as optional, E as stateEntries, S as oneOf, T as valueThat, b as integer, d as address, n as readAct, r as actingLab, w as textThat, x as listOf, y as fields } from "./chunk-acts.js";
import { a as messageOf } from "./chunk-caught.js";
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
	const holder = holderBy(machine.readLink(inside));
	const isOfRoot = machine.user.uid === 0;
	if (holder === void 0 || !environmentOf(machine, holder).includes(`NETNS_TOPOLOGY_LAB=${id}`)) return void 0;
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
	return isFields(namespaces) && Object.keys(namespaces).every((key) => /^[a-zA-Z][a-zA-Z0-9_-]{0,62}$/.test(key));
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
// src/lab/programs/attach.ts
const ofLater = (name) => `${name} was brought up by a later version of netns-topology`;
/** @throws UsageError where no lab is up under the name, or none that this version knows to read. */
function requireRecord(machine, name) {
	if (name === "") throw new UsageError("the name of the topology is empty");
	const record = findRecord(machine, name);
	if (record !== void 0) return record;
	if (isOfLater(machine, name)) throw new UsageError(ofLater(name), { hint: "use that version for it" });
	const names = listRecords(machine).map((lab) => lab.name);
	throw new UsageError(`no topology is up under the name ${name}`, { hint: didYouMean(name, names, "up are") ?? "none is up" });
}
/**
* @throws UsageError where no lab is up under the name, or it is still coming up; LabError where what it says of itself cannot
* be believed.
*/
function attach(machine, name) {
	const record = requireRecord(machine, name);
	if (record.fault !== void 0) throw new LabError(record.fault, { hint: `take it down with \`netns-topology down ${record.id}\`` });
	if (record.state !== "up") throw new UsageError(`${name} is still coming up`);
	return {
		record,
		entrance: entranceOf(machine, record)
	};
}
/** @throws UsageError where the lab has no namespace of that name. */
const requireNamespace = ({ record }, namespace) => requireOneOf(namespaceNames(record), namespace, record.name);
/** @throws UsageError where a namespace is none of those that a topology has, which is called as told. */
function requireOneOf(names, namespace, topology) {
	if (names.includes(namespace)) return;
	if (namespace === "") throw new UsageError("the name of the namespace is empty");
	throw new UsageError(`${topology} has no namespace ${namespace}`, { hint: didYouMean(namespace, names, "there are") });
}
export { requireRecord as a, listRecords as c, noteAgent as d, requireOneOf as i, namespaceNames as l, ofLater as n, findRecord as o, requireNamespace as r, listOfLater as s, attach as t, writeRecord as u };
