import { i as TopologyClosedError, n as LabError, o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { a as openJournal, g as titleOf, h as commandsOf, i as actsOfOthers, o as readJournal, r as withTools, s as handlerOf, t as withLock } from "./chunk-lock.js";
import { n as messageOf } from "./chunk-caught.js";
import { t as surveyHost } from "./chunk-survey.js";
import { t as isOpen } from "./chunk-host-facts.js";
import { u as labPaths } from "./chunk-audit.js";
import { f as refuseClashes } from "./chunk-claim.js";
import { n as pinPaths, r as askingForUplink, t as planNetwork } from "./chunk-plan.js";
import { join } from "node:path";
// src/host/perform.ts
/**
* Does acts on the host, each written to the journal before. To be called under the lock of the state directory.
*
* @throws LabError that names the act that failed; what was begun is in the journal.
*/
async function perform(acts, site) {
	const { directory } = site;
	const machine = withTools(site.machine, directory);
	const others = actsOfOthers(machine, directory);
	const journal = openJournal(machine, directory);
	for (const act of acts) {
		if (isOfTheMachine(machine, act, others)) continue;
		const number = journal.begin(act);
		await performOne({
			...site,
			machine
		}, act);
		journal.done(number);
	}
}
/** A directory that is there already, and that no other lab has made, is nothing to undo. */
const isOfTheMachine = (machine, act, others) => act.kind === "directory" && machine.inode(act.path) !== void 0 && !others.some((other) => other.kind === "directory" && other.path === act.path);
async function performOne(site, act) {
	try {
		await handlerOf(act)?.perform(site, act);
	} catch (error) {
		throw new LabError(`on the host: ${titleOf(act)}: ${messageOf(error)}`, { cause: error });
	}
}
/** The acts of a lab of which somebody has undone something since. */
async function findMissing(machine, directory) {
	const entries = readJournal(machine, directory)?.entries ?? [];
	const tooled = withTools(machine, directory);
	const missing = [];
	for (const { act } of entries) if (await handlerOf(act)?.holds(tooled, act) === false) missing.push(act);
	return missing;
}
/** The devices that a lab has on the host. */
const devicesOnHost = (machine, directory) => (readJournal(machine, directory)?.entries ?? []).flatMap(({ act }) => act.kind === "host-link" ? [act.device] : []);
/**
* Does once more what is missing, which is in the journal already. Gives what could not be done, and why. To be called under
* the lock of the state directory.
*/
async function performAgain(missing, site) {
	const machine = withTools(site.machine, site.directory);
	const failures = /* @__PURE__ */ new Map();
	for (const act of missing) try {
		await handlerOf(act)?.perform({
			...site,
			machine
		}, act);
	} catch (error) {
		failures.set(act, messageOf(error));
	}
	return failures;
}
// src/lab/programs/furnish.ts
/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
function furnish(machine, entrance, { namespaces }) {
	for (const name of [
		"ns",
		"mnt",
		"etc",
		"log",
		"sys",
		"batch",
		"complaints"
	]) machine.makeDirectory(join(entrance.inside, name));
	const switches = filesFirst(machine.read("/etc/nsswitch.conf"));
	for (const { name: namespace } of namespaces) {
		const etc = join(entrance.inside, "etc", namespace);
		machine.makeDirectory(etc);
		machine.makeDirectory(join(entrance.inside, "sys", namespace));
		machine.write(join(entrance.inside, "ns", namespace), "");
		if (switches !== void 0) machine.write(join(etc, "nsswitch.conf"), switches, 420);
	}
}
/**
* nsswitch.conf(5) with host names from the files and the resolver only: a cache or a resolver behind a socket answers
* for the machine's network, and not for the namespace's.
*/
const filesFirst = (text) => text?.replace(/^hosts:.*$/m, "hosts: files dns");
// src/lab/side/on-host.ts
/** Whether a network has a part on the host, whatever its names are. */
const isOnHost = (network) => askingForUplink(network) !== void 0 || network.host.interfaces.length > 0;
/**
* Makes the plan for this machine as it is now, and does what of it is on the host, but for the pins: those lead to what is
* not there yet. One lab at a time, so that none takes what another has just found free.
*
* @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
*/
async function openOnHost(lab) {
	const { machine, network, tag, pin, directory, holder } = lab;
	if (!isOnHost(network)) {
		refuseClashes(machine, pinActs(planNetwork(network, {
			pin,
			tag
		}), lab), void 0);
		return {};
	}
	return await withLock(machine, machine.stateDirectory, async () => {
		requireUp(lab);
		const { facts, view } = await surveyHost(withTools(machine, directory), {
			network,
			tag,
			directory
		});
		if (askingForUplink(network) && !isOpen(facts.ipv4)) throw new CapabilityError(noWayOut(facts.ipv4), { hint: facts.ipv4.hint });
		const plan = planNetwork(network, {
			pin,
			tag,
			facts
		});
		const acts = plan.steps.flatMap((step) => isBefore(step) ? [step] : []);
		refuseClashes(machine, [...acts, ...pinActs(plan, lab)], view);
		await perform(acts, {
			machine,
			directory,
			holder
		});
		return { facts };
	});
}
const noWayOut = ({ closed }) => `there is no way out by IPv4: ${closed}`;
function requireUp({ isUp }) {
	if (!isUp()) throw new TopologyClosedError("the lab ended while it came up");
}
/** Pins and who comes by them have to wait for what they lead to. */
const isBefore = (step) => step.where === "host" && step.kind !== "pin" && step.kind !== "visitors";
/** Does the pins of a lab that was opened with these facts. @throws ClashError before any is done. */
async function pinOnHost(lab, facts) {
	const { machine, network, tag, directory, holder } = lab;
	const plan = planNetwork(network, {
		pin: true,
		tag,
		...facts && { facts }
	});
	const acts = pinActs(plan, lab);
	writeFiles(machine, plan, directory);
	await withLock(machine, machine.stateDirectory, async () => {
		requireUp(lab);
		refuseClashes(machine, acts, void 0);
		await perform(acts, {
			machine,
			directory,
			holder
		});
	});
}
/**
* The files of the namespaces once more: `ip netns exec` binds them, and the kernel binds none of another mount
* namespace's. From the plan, because those inside may be another user's to write.
*/
function writeFiles(machine, plan, directory) {
	const switches = filesFirst(machine.read("/etc/nsswitch.conf"));
	machine.makeDirectory(join(directory, "etc"));
	for (const step of plan.steps) {
		if (step.kind !== "names") continue;
		const etc = join(directory, "etc", step.in);
		machine.makeDirectory(etc);
		if (switches !== void 0) machine.write(join(etc, "nsswitch.conf"), switches, 420);
		for (const command of commandsOf(step, String)) if (command.tool === "file") machine.write(join(etc, command.name), command.text, 420);
	}
}
const directories = ["/run/netns", "/etc/netns"].map((path) => ({
	kind: "directory",
	path
}));
function pinActs({ steps }, { inside, directory }) {
	const links = steps.flatMap((step) => step.kind === "pin" ? [step.namespace] : []).flatMap((namespace) => {
		const { netns, etc } = pinPaths(namespace);
		return [{
			kind: "symlink",
			path: netns,
			target: join(inside, "ns", namespace)
		}, {
			kind: "symlink",
			path: etc,
			target: join(directory, "etc", namespace)
		}];
	});
	const visitors = steps.filter((step) => step.kind === "visitors");
	return links.length === 0 ? [] : [
		...visitors,
		...directories,
		...links
	];
}
// src/lab/side/repair.ts
/** Puts back what is missing of a lab on the host, as far as the machine lets us. */
async function repairOnHost({ machine, directory, holder }) {
	return await withLock(machine, machine.stateDirectory, async () => {
		const missing = await findMissing(machine, directory);
		const goneLinks = missing.flatMap((act) => act.kind === "host-link" ? [act.device] : []);
		const failures = [...await performAgain(missing.filter((act) => !isLostWith(goneLinks, act)), {
			machine,
			directory,
			holder
		})];
		const left = (await findMissing(machine, directory)).map(titleOf);
		const reasonOf = (title) => failures.find(([act]) => titleOf(act) === title)?.[1];
		return {
			repaired: missing.map(titleOf).filter((title) => !left.includes(title)),
			lost: left.map((title) => [title, reasonOf(title)].filter(Boolean).join(": "))
		};
	});
}
/** A link that is gone took its far end along, which nothing but bringing the lab up makes. */
function isLostWith(devices, act) {
	if (act.kind === "host-link") return true;
	return "undo" in act && act.undo.kind === "goes-with-link" && devices.includes(act.undo.device);
}
// src/lab/side/on.ts
/** What is the same for whoever does it: steps by this process, in the state directory of the machine. */
function sideOn(machine, { prepare, require }) {
	let opened;
	const directoryOf = ({ id }) => labPaths(machine.stateDirectory, id).directory;
	return {
		survey: async ({ network, tag }) => (await surveyHost(machine, {
			network,
			tag,
			directory: ""
		})).facts,
		open: async (request) => {
			const lab = await prepare(request);
			const { facts } = await openOnHost(lab);
			opened = {
				lab,
				facts
			};
			return facts ? { facts } : {};
		},
		pin: async () => {
			if (!opened?.lab.pin) throw new UsageError("no lab was opened here that asks for pins");
			await pinOnHost(opened.lab, opened.facts);
		},
		look: async (part) => {
			const directory = directoryOf(require(part));
			return {
				missing: (await findMissing(machine, directory)).map(titleOf),
				devices: devicesOnHost(machine, directory)
			};
		},
		repair: async (part) => {
			const lab = require(part);
			return await repairOnHost({
				machine,
				directory: directoryOf(lab),
				holder: lab.holder
			});
		}
	};
}
export { furnish as i, isOnHost as n, noWayOut as r, sideOn as t };
