import { a as messageOf } from "./chunk-caught.js";
import { i as TopologyClosedError, n as LabError, o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { K as abortable, d as withLock, i as linkInside, n as sweep, v as isLabUp } from "./chunk-sweep.js";
import { _ as labPaths, b as planNetwork, mt as statOf } from "./chunk-audit.js";
import { t as untilGone } from "./chunk-until-gone.js";
import { t as furnish } from "./chunk-furnish.js";
import { r as lackOfTools } from "./chunk-collect.js";
import { i as sourcesOf, n as planOnHost, r as plannedActs } from "./chunk-host-steps.js";
import { n as withSide, t as needsAgent } from "./chunk-side.js";
import { d as noteAgent, o as findRecord, u as writeRecord } from "./chunk-attach.js";
import { i as entranceOf } from "./chunk-entrance.js";
import { a as topologySchema } from "./chunk-resolve.js";
import { f as requireOwner } from "./chunk-restore-program.js";
import { c as placeText, i as NamespacesRefused, o as applyPlan, t as startHolder } from "./chunk-holder.js";
import { t as requireTools } from "./chunk-tools.js";
import { t as notLinux } from "./chunk-not-linux.js";
import { t as privileges } from "./chunk-privilege.js";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
// src/lab/state/claim.ts
/**
* A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory.
*
* @throws UsageError where a lab is up under the name, LabError where the lock cannot be had.
*/
async function claimName(machine, name, id) {
	const link = join(machine.stateDirectory, name);
	await withLock(machine, machine.stateDirectory, () => {
		if (isNameTaken(machine, name)) throw nameTaken(machine, name);
		machine.remove(link);
		machine.makeLink(link, id);
	});
}
/** Whether a lab is up under a name. */
function isNameTaken(machine, name) {
	const id = machine.readLink(join(machine.stateDirectory, name));
	return id !== void 0 && isLabUp(machine, join(machine.stateDirectory, id));
}
function nameTaken(machine, name) {
	const record = findRecord(machine, name);
	const by = record === void 0 ? "" : ` since ${record.since}, brought up by process ${record.creator}`;
	return new UsageError(`a topology is already up under the name ${name}${by}`, { hint: `take it down with \`netns-topology down ${name}\`, or choose another name with --name` });
}
// src/lab/state/name.ts
/** What a lab may be called becomes a file name, so that it is as strict as the `name` of a topology file. */
const isName = (text) => topologySchema.shape.name.safeParse(text).success;
/** @throws UsageError where it is no name for a lab. */
function requireName(text) {
	if (isName(text)) return;
	throw new UsageError(`${JSON.stringify(text)} is no name for a topology`, { hint: "it has letters, digits and `-`, begins with a letter, and has at most 63" });
}
/** @throws UsageError where there is a lab with the id, or what is left of one. */
function requireFree(machine, id) {
	if (machine.inode(labPaths(machine.stateDirectory, id).directory) === void 0) return;
	throw new UsageError(`there is a topology with the id ${id} already`, { hint: "leave --tag out, or choose another one" });
}
// src/lab/build/ways.ts
const onLinux = "run it on Linux: in CI, in a virtual machine, or in a container with NET_ADMIN and SYS_ADMIN";
const mayMakeThem = "this user may make user namespaces with networks";
/**
* By which ways a lab may be made here. What this user may do with namespaces is not known before it is tried.
*
* @throws UsageError where this process cannot be meant, CapabilityError where the topology needs more than is wanted or this
* is not Linux.
*/
function waysFor({ user, platform }, wanted) {
	const { privilege } = wanted;
	const elsewhere = notLinux(platform, "machine");
	if (elsewhere !== void 0) throw new CapabilityError(elsewhere, { hint: onLinux });
	if (!privileges.includes(privilege)) throw new UsageError(`there is no privilege ${JSON.stringify(privilege)}`, { hint: `there are ${privileges.join(", ")}` });
	if (user.uid === 0) return [rootFor(privilege)];
	const asked = `privilege ${privilege} was asked for`;
	const onHost = onHostBy(wanted);
	switch (privilege) {
		case "root": throw new CapabilityError(`privilege root was asked for, and this is user ${user.uid}`, { hint: "run it as root, or with --privilege auto" });
		case "sudo": return [{
			way: "sudo",
			why: asked
		}];
		case "rootless":
			if (onHost) throw needsTheMachine(wanted.topology, onHost);
			return [{
				way: "rootless",
				why: asked
			}];
		case "auto":
			if (onHost) return [{
				way: "sudo",
				why: `${onHost.what} needs the machine`
			}];
			return [{
				way: "rootless",
				why: mayMakeThem
			}, {
				way: "sudo",
				why: "user namespaces are refused"
			}];
	}
}
/** Root's labs are in no user namespace: who is root and wants to be less has to be another user first. */
function rootFor(privilege) {
	if (privilege === "auto" || privilege === "root") return {
		way: "root",
		why: "this process is root"
	};
	throw new UsageError(`privilege ${privilege} is for users, and this process is root`, { hint: "run it as the user whose lab it is to be, or with --privilege root" });
}
/** What of a topology is on the machine itself: the first that asks for it. */
function onHostBy({ network, pin }) {
	const bridge = network.bridges.find(({ nat }) => nat);
	if (bridge) return {
		what: `\`nat\` on bridge ${bridge.name}`,
		at: bridge.at
	};
	const [iface] = network.host.interfaces;
	if (iface) return {
		what: `\`host\` with interface ${iface.name}`,
		at: iface.at
	};
	return pin ? {
		what: "a pin",
		at: void 0
	} : void 0;
}
const needsTheMachine = (topology, { what, at }) => new CapabilityError(`${at ? placeText(topology, at) : ""}${what} needs the machine, which privilege rootless leaves alone`, { hint: "do without it, or run it as root or with --privilege auto, which uses sudo for it" });
/**
* Starts a holder by the first way that leads in.
*
* @throws CapabilityError that names the reason and the remedy of each way that was tried; what else `startHolder` does.
*/
async function startByAny(machine, [chosen, ...others], request) {
	try {
		return {
			holder: await startHolder(machine, {
				...request,
				way: chosen.way
			}),
			chosen
		};
	} catch (error) {
		const [next, ...rest] = others;
		if (next === void 0 || !(error instanceof NamespacesRefused)) throw error;
		const why = `${next.why}: ${error.message}`;
		return await startByAny(machine, [{
			...next,
			why
		}, ...rest], request).catch((second) => {
			throw second instanceof CapabilityError ? neither(error, second) : second;
		});
	}
}
const neither = (first, second) => new CapabilityError(`no way leads to a lab: ${first.message}; ${second.message}`, { hint: [.../* @__PURE__ */ new Set([first.hint, second.hint])].filter(Boolean).join("; ") });
// src/lab/build/build.ts
/**
* Brings a lab up: all of it, or nothing is left.
*
* @throws LabError, CapabilityError, UsageError, or the signal's reason.
*/
async function buildLab(request) {
	const { network, name, owner, signal, pin = false } = request;
	const undoing = {
		...request.machine,
		interruption: signal
	};
	const machine = abortable(undoing, () => signal);
	const ways = waysFor(machine, request);
	requireTools(machine, planNetwork(network, { pin }));
	if (name !== void 0) requireName(name);
	requireOwner(machine, owner);
	await sweep(machine);
	signal?.throwIfAborted();
	const byAgent = needsAgent(machine, {
		network,
		pin
	});
	const building = {
		...request,
		machine,
		undoing,
		byAgent,
		ways
	};
	return await withSide(undoing, { byAgent }, (side) => buildWith(side, building));
}
async function buildWith(side, request) {
	const { machine, undoing, network, name, owner, signal, byAgent, ways } = request;
	if (byAgent) await side.sweep();
	const before = request.receipt ? await side.snapshot({}) : void 0;
	signal?.throwIfAborted();
	const { tag = randomBytes(4).toString("hex") } = request;
	const id = `${network.name}.${tag}`;
	requireFree(machine, id);
	const { holder, chosen } = await startByAny(machine, ways, {
		id,
		name: name ?? id,
		owner
	}).catch(async (error) => {
		if (signal?.aborted) await sweep(undoing, id);
		signal?.throwIfAborted();
		throw error;
	});
	try {
		return await buildIn(side, holder, {
			id,
			tag,
			chosen
		}, before, request);
	} catch (caught) {
		const error = signal?.aborted ? signal.reason : caught;
		const wasTakenDown = machine.inode(`/proc/${holder.pid}/root`) === void 0;
		const keeper = statOf(machine, holder.pid)?.session;
		machine.signal(holder.pid, "SIGKILL");
		await holder.worker.kill();
		await untilGone(undoing, {
			id,
			keeper
		}).then(() => holder.gone()).then(() => side.close({ id })).catch((left) => {
			throw new LabError([error, left].map(messageOf).join("; then "), { cause: error });
		});
		const failure = signal?.aborted ? error : await explainByTools(undoing, error, wasTakenDown) ?? error;
		if (!wasTakenDown || signal?.aborted || failure !== error) throw failure;
		throw new TopologyClosedError(`${name ?? id} was taken down while it came up`, { cause: error });
	}
}
/** Tools that do not know what they are asked end what they should do, or say so. */
const explainByTools = async (machine, error, hasEnded) => hasEnded || /option|Usage:/.test(messageOf(error)) ? await lackOfTools(machine) : void 0;
async function buildIn(side, holder, { id, tag, chosen }, before, request) {
	const { machine, network, name, owner, topology, byAgent, pin = false } = request;
	const { directory } = labPaths(machine.stateDirectory, id);
	const entrance = entranceOf(machine, {
		id,
		holder: holder.pid
	});
	furnish(machine, entrance, network);
	const record = {
		version: 1,
		id,
		name: name ?? id,
		state: "building",
		since: (/* @__PURE__ */ new Date()).toISOString(),
		creator: process.pid,
		owner,
		holder: holder.pid,
		topology,
		notes: [],
		tag,
		sources: [],
		byAgent,
		privilege: chosen,
		...before && { before }
	};
	writeRecord(machine, entrance.inside, record);
	if (byAgent) noteAgent(machine, directory);
	linkInside(machine, id, holder.pid);
	if (name !== void 0) await claimName(machine, name, id);
	const { signal, cwd, onStage } = request;
	const plan = await planOnHost(machine, side, {
		topology,
		network,
		tag,
		pin,
		holder: holder.pid,
		state: machine.stateDirectory
	});
	await applyPlan(plan, {
		machine,
		entrance,
		worker: holder.worker,
		signal,
		cwd,
		onStage
	});
	signal?.throwIfAborted();
	if (pin) await side.pin();
	const up = {
		...record,
		state: "up",
		notes: plan.notes,
		sources: sourcesOf(plan),
		acts: plannedActs(plan)
	};
	writeRecord(machine, entrance.inside, up);
	holder.settle();
	return {
		record: up,
		entrance,
		holder
	};
}
export { isNameTaken as n, buildLab as t };
