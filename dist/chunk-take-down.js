import { T as hostMarks, _ as labPaths, _t as environmentOf, mt as statOf } from "./chunk-audit.js";
import { F as isJournaled, M as leftBehind, a as killHolders, f as undoJournal, l as tryLocked } from "./chunk-sweep.js";
import { i as entranceOf } from "./chunk-entrance.js";
import { r as keeperMark } from "./chunk-dress.js";
import { c as endAll, l as networksOfAll, s as argvOf } from "./chunk-acts.js";
import { t as untilGone } from "./chunk-until-gone.js";
import { t as endLost } from "./chunk-lost.js";
import { isDeepStrictEqual } from "node:util";
// src/audit/ownership.ts
/** What every user of the machine makes, and names as he likes. Those of a lab are in IPC namespaces of its own. */
const namedByAnybody = /* @__PURE__ */ new Set(["POSIX message queue"]);
/** The marks that say of things of a kind that they are ours. */
const marksFor = (kind, { marks = [] }) => namedByAnybody.has(kind) ? [] : marks;
function isOurs({ kind, key, before, after }, ownership) {
	const marks = marksFor(kind, ownership);
	if (ownership.touched?.some((thing) => thing.kind === kind && thing.key === key)) return true;
	return [
		key,
		before,
		after
	].some((value) => value !== void 0 && carries(value, marks));
}
/**
* The items without those that carry a mark. What a lab had made before the first snapshot was taken is no part of what
* the host was: if it is there afterwards, it was left behind.
*/
function withoutOurs(items, marks) {
	const theirs = Object.entries(items).filter(([key, value]) => {
		return !carries(key, marks) && (isTexts(value) || !carries(value, marks));
	});
	return Object.fromEntries(theirs.map(([key, value]) => [key, isTexts(value) ? value.filter((text) => !carries(text, marks)) : value]));
}
/** Whether the value is a list of texts, whose order matters. */
function isTexts(value) {
	return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
function carries(value, marks) {
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return marks.some((mark) => mark !== "" && text.includes(mark));
}
// src/audit/differences.ts
/** What differs between the things of one kind, in the order of their keys. */
function compareItems(kind, before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((key) => {
		const [old, now] = [own(before, key), own(after, key)];
		if (isTexts(old ?? []) && isTexts(now ?? []) && (isTexts(old) || isTexts(now))) return compareTexts({
			kind,
			key
		}, isTexts(old) ? old : [], isTexts(now) ? now : []);
		return compareValues({
			kind,
			key
		}, old, now);
	});
}
/** Names such as `constructor` are ordinary names. */
function own(items, key) {
	return Object.hasOwn(items, key) ? items[key] : void 0;
}
function compareValues(thing, before, after) {
	if (isDeepStrictEqual(before, after)) return [];
	if (before === void 0) return after === void 0 ? [] : [{
		...thing,
		change: "added",
		after
	}];
	if (after === void 0) return [{
		...thing,
		change: "removed",
		before
	}];
	return [{
		...thing,
		change: "changed",
		before,
		after
	}];
}
function compareTexts(thing, before, after) {
	const removed = without(before, after).map((text) => ({
		...thing,
		change: "removed",
		before: text
	}));
	const added = without(after, before).map((text) => ({
		...thing,
		change: "added",
		after: text
	}));
	const sameOrder = isDeepStrictEqual(commonOnce(before, after), commonOnce(after, before));
	return [
		...removed,
		...added,
		...sameOrder ? [] : [{
			...thing,
			change: "reordered",
			before,
			after
		}]
	];
}
/** The texts of the first that the second lacks; of equal ones as many as it lacks. */
function without(texts, others) {
	const left = counts(others);
	return texts.filter((text) => {
		const count = left.get(text) ?? 0;
		left.set(text, count - 1);
		return count <= 0;
	});
}
/** The texts, in the order of the first, that both have exactly once: which of several equal ones moved nobody can say. */
function commonOnce(texts, others) {
	const [mine, other] = [counts(texts), counts(others)];
	return texts.filter((text) => mine.get(text) === 1 && other.get(text) === 1);
}
function counts(texts) {
	const found = /* @__PURE__ */ new Map();
	for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
	return found;
}
// src/audit/tracking.ts
/**
* What a lab leaves behind of the host's own traffic, in a sentence. Rules that ask for the state of connections, or that
* translate addresses, have the kernel track every connection (`nf_ct_netns_get` in net/netfilter/nf_conntrack_proto.c) until
* the last of them goes. To forget those of others would change more than to leave them: they may be in use.
*/
function notesOnTracking(before, after) {
	const { tracked = 0 } = after;
	if (before.tracked !== 0 || tracked === 0 || asksForTracking(before) || asksForTracking(after)) return [];
	return [`the kernel still tracks ${tracked === 1 ? "1 connection" : `${tracked} connections`} of the host's own from while the lab was up: the entries time out`];
}
/** Among the words of nft(8), whose rules are JSON in a text, and of iptables(8). */
const tracking = /"(?:ct|nat|masquerade|snat|dnat|redirect)\\?"|"(?:ip6? )?nat |"ip6? nat"|conntrack|--state|CONNMARK|-j CT\b/;
const asksForTracking = ({ items }) => [
	"nft object",
	"nft rule",
	"iptables rule",
	"ip6tables rule",
	"legacy iptables table"
].some((kind) => tracking.test(JSON.stringify(items[kind] ?? {})));
// src/audit/compare.ts
/**
* Compares two snapshots of one host. Kinds that not both of them have, because a tool came or went or another version of
* this package took one, are `unseen` and never a difference.
*/
function compareSnapshots(before, after, options = {}) {
	const unseen = unseenKinds(before, after);
	const kinds = Object.keys(before.items).filter((kind) => !(kind in unseen));
	const was = new Map(kinds.map((kind) => [kind, withoutOurs(before.items[kind] ?? {}, marksFor(kind, options))]));
	const differences = kinds.flatMap((kind) => compareItems(kind, was.get(kind) ?? {}, after.items[kind] ?? {}));
	return {
		version: 1,
		...options.lab === void 0 ? {} : { lab: options.lab },
		compared: Object.fromEntries([...was].map(([kind, items]) => [kind, sizeOf(items)])),
		unseen,
		ours: differences.filter((difference) => isOurs(difference, options)),
		theirs: differences.filter((difference) => !isOurs(difference, options)),
		ended: options.ended ?? [],
		notes: options.isTracking ? notesOnTracking(before, after) : []
	};
}
function unseenKinds(before, after) {
	const reasons = [...new Set([before, after].flatMap(({ items, unseen }) => [...Object.keys(items), ...Object.keys(unseen)]))].map((kind) => [kind, whyUnseen(kind, before, after)]);
	return Object.fromEntries(reasons.filter((entry) => entry[1] !== void 0));
}
function whyUnseen(kind, before, after) {
	if (before.version !== after.version) return `the snapshot before is of version ${before.version}, the one after of ${after.version}`;
	const [seenBefore, seenAfter] = [kind in before.items, kind in after.items];
	if (seenBefore && seenAfter) return void 0;
	const reason = after.unseen[kind] ?? before.unseen[kind] ?? "not asked for";
	if (seenBefore) return `only before: ${reason}`;
	return seenAfter ? `only after: ${reason}` : reason;
}
function sizeOf(items) {
	return Object.values(items).reduce((sum, value) => sum + (isTexts(value) ? value.length : 1), 0);
}
// src/lab/end/processes.ts
/**
* Every process of the machine whose network is one of the lab's, also those that entered through a name of it. What leads
* to the networks, programs of the lab may have made lead elsewhere, so that none counts which is not the lab's user
* namespace's own: root's labs have none of their own, as their programs are root.
*/
function labProcesses(machine, { holder, inside, user }) {
	const files = [`/proc/${holder}/ns/net`, ...machine.list(`${inside}/ns`).map((name) => `${inside}/ns/${name}`)];
	const networks = new Set(files.flatMap((file) => machine.identity(file) ?? []));
	const firsts = [`/proc/${holder}`, ...machine.list(`${inside}/mnt`).map((name) => `${inside}/mnt/${name}`)];
	const pidNamespaces = new Set(firsts.flatMap((first) => machine.readLink(`${first}/ns/pid`) ?? []));
	const owner = user.uid === 0 ? void 0 : machine.identity(`/proc/${holder}/ns/user`);
	return networksOfAll(machine).filter(({ pid, network }) => pid !== holder && networks.has(network)).filter(({ pid }) => !isWaiting(machine, pid, pidNamespaces) && !isKeeper(machine, pid)).map((one) => ({
		...one,
		owner,
		argv: argvOf(machine, one.pid)
	}));
}
const isKeeper = (machine, pid) => environmentOf(machine, pid).some((word) => word.startsWith(`${keeperMark}=`));
/**
* What waits on the host for a program inside or for the holder, and ends with it: only its children are in a PID namespace
* of the lab's.
*/
function isWaiting(machine, pid, pidNamespaces) {
	const [own = "", ofChildren = ""] = ["pid", "pid_for_children"].map((name) => machine.readLink(`/proc/${pid}/ns/${name}`));
	return !pidNamespaces.has(own) && pidNamespaces.has(ofChildren);
}
/** Ends the lab's processes, and says which there were. */
const endProcesses = (machine, entrance) => endAll(machine, () => labProcesses(machine, entrance));
// src/lab/end/take-down.ts
/**
* Ends a lab's processes, then the lab, and returns when nothing of it is left. Taking down what is down already is
* fine.
*
* @throws LabError where something of it stays.
*/
async function takeDown(machine, record, side) {
	const { id, holder } = record;
	const { directory, inside } = labPaths(machine.stateDirectory, id);
	const isUp = () => machine.inode(`${inside}/lab.json`) !== void 0;
	if (machine.inode(directory) === void 0) await endLost(machine, id);
	const evict = () => side.evict({ id }).catch(() => []);
	const ended = isUp() ? await Promise.all([endProcesses(machine, entranceOf(machine, record)), evict()]) : [];
	const keeper = isUp() ? statOf(machine, holder)?.session : void 0;
	if (isJournaled(machine, directory)) await endAndUndo(machine, record);
	if (isUp()) machine.signal(holder, "SIGKILL");
	await untilGone(machine, {
		id,
		keeper
	});
	await side.close({ id });
	return ended.flat();
}
/**
* Ends the lab and undoes its journal under the lock, for which its keeper then waits: that would have to start Node first.
* What cannot be undone stays in the journal, for the keeper to try once more and for `untilGone` to say; that is all of it
* where there is no lock to be had.
*/
async function endAndUndo(machine, record) {
	const { directory } = labPaths(machine.stateDirectory, record.id);
	await tryLocked(machine, machine.stateDirectory, async (limited) => {
		if (await killHolders(limited, [{
			directory,
			holder: record.holder
		}])) await undoJournal(limited, directory);
	});
}
/** What only labs have: where it is not of this one, it is of others that came and went meanwhile. */
const ofLabs = /* @__PURE__ */ new Set(["process", "state file"]);
/** Compares the host with what it was before a lab, where somebody looked then. */
async function receiptOf(side, { id, name, tag, sources, acts = [], before }, ended) {
	if (before === void 0) return void 0;
	const conntrack = sources.length === 0 ? void 0 : sources;
	const after = await side.snapshot({
		id,
		conntrack
	});
	const items = {
		...before.items,
		...sources.length > 0 && { connection: {} }
	};
	const marks = [
		id,
		...hostMarks(tag),
		...sources.flatMap((source) => [`src=${source} `, `dst=${source} `])
	];
	const isTracking = acts.some((act) => act.kind === "translation" && act.uplink !== void 0);
	const touched = touchedBy(acts, after);
	const receipt = compareSnapshots({
		...before,
		items
	}, after, {
		lab: name,
		marks,
		ended,
		isTracking,
		touched
	});
	return {
		...receipt,
		theirs: receipt.theirs.filter(({ kind }) => !ofLabs.has(kind))
	};
}
/** What the lab left behind, without what other labs need so as well. */
function touchedBy(acts, after) {
	const keyOf = ({ kind, key }) => `${kind} ${key}`;
	const held = new Set(after.held?.map(keyOf));
	return acts.flatMap((act) => leftBehind(act, after)).filter((thing) => !held.has(keyOf(thing)));
}
export { takeDown as n, receiptOf as t };
