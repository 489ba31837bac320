import { a as TopologyError, i as NetnsTopologyError, n as LabClosedError, o as UsageError, r as LabError, t as CapabilityError } from "./chunk-errors.js";
import { t as nodeTooOld } from "./chunk-node-version.js";
import { l as ExecaError, n as parseTopology, s as realMachine, t as networkOf } from "./chunk-resolve.js";
import { r as planNetwork } from "./chunk-drivers.js";
import { n as explainStep, t as buildLab } from "./chunk-build.js";
import "./chunk-audit.js";
import { t as runChecks } from "./chunk-check.js";
import { i as armEnder, n as prepareProgram, r as programOf } from "./chunk-program.js";
import { n as takeDown, t as receiptOf } from "./chunk-take-down.js";
// src/require-node.ts
const tooOld = nodeTooOld(process.versions.node);
if (tooOld !== void 0) throw new CapabilityError(`netns-topology: ${tooOld}`);
// src/lab/exec.ts
const defaultForceKillDelay = 5e3;
/**
* Runs a program inside by execa, whose options and result these are. `kill()` reaches the program itself; when it was
* killed, timed out or cancelled, its descendants end with it. What it leaves running when it ends by itself is the
* lab's.
*
* @throws UsageError where there is no such namespace, LabClosedError where the lab is gone.
*/
function execInside(request, file, args, options) {
	const { machine } = request;
	const { prefix, token, env } = prepareProgram(request);
	const [program, ...before] = prefix;
	const started = machine.program(program, [
		...before,
		file,
		...args
	], {
		...options,
		env: {
			...options.env,
			...env
		}
	});
	const wasKilled = redirectKill(machine, started, options);
	started.nodeChildProcess.once("exit", (_code, signal) => {
		if (signal !== null || wasKilled()) endDescendants(machine, token);
	});
	started.catch((error) => nameProgram(error, [file, ...args].join(" ")));
	return started;
}
async function endDescendants(machine, token) {
	await (await armEnder(machine, token)).end();
}
/** As `subprocess.kill` of execa, for the program and not for what waits for it. Tells whether it was called. */
function redirectKill(machine, subprocess, options) {
	const killWrapper = subprocess.kill.bind(subprocess);
	const { killSignal = "SIGTERM", forceKillAfterDelay = true } = options;
	let wasKilled = false;
	subprocess.kill = ((signal = killSignal) => {
		wasKilled = true;
		const program = subprocess.pid === void 0 ? void 0 : programOf(machine, subprocess.pid);
		if (program === void 0) return killWrapper(signal);
		const sent = machine.signal(program, signal);
		if (sent && signal === killSignal && forceKillAfterDelay !== false) {
			const timer = setTimeout(() => machine.signal(program, "SIGKILL"), forceKillAfterDelay === true ? defaultForceKillDelay : forceKillAfterDelay).unref();
			subprocess.nodeChildProcess.once("exit", () => clearTimeout(timer));
		}
		return sent;
	});
	return () => wasKilled;
}
/** Takes the way in out of what an error says: the user ran the program, not nsenter(1). */
function nameProgram(error, command) {
	if (!(error instanceof ExecaError)) return;
	const { escapedCommand } = error;
	error.command = command;
	error.escapedCommand = command;
	for (const field of [
		"message",
		"shortMessage",
		"stack"
	]) error[field] = error[field]?.replaceAll(escapedCommand, command) ?? "";
}
// src/lab/lab.ts
/** The handle of a lab in the process that owns it. */
function createLab({ machine, network, built, cwd }) {
	const { record, entrance } = built;
	let closing;
	const assertOpen = () => {
		if (closing !== void 0) throw new LabClosedError(`the lab ${record.id} was closed`);
	};
	const exec = (namespace, file, args = [], options = {}) => {
		assertOpen();
		const directory = options.cwd === void 0 ? cwd : `${options.cwd}`;
		return execInside({
			machine,
			lab: record.id,
			entrance,
			namespace,
			cwd: directory
		}, file, args, options);
	};
	const close = () => {
		closing ??= closeLab(machine, built);
		return closing;
	};
	return {
		id: record.id,
		namespaces: namespacesOf(network, exec),
		check: () => {
			assertOpen();
			return runChecks({
				machine,
				entrance,
				network
			});
		},
		close,
		[Symbol.asyncDispose]: async () => void await close()
	};
}
async function closeLab(machine, { record, holder }) {
	const ended = await takeDown(machine, record);
	await holder.gone();
	return await receiptOf(machine, record, ended);
}
const namespacesOf = ({ namespaces }, exec) => Object.fromEntries(namespaces.map(({ name, interfaces }) => [name, {
	name,
	interfaces: Object.fromEntries(interfaces.map((iface) => [iface.name, {
		mac: iface.mac,
		mtu: iface.mtu,
		addresses: iface.addresses
	}])),
	exec: exec.bind(void 0, name)
}]));
// src/lab/open.ts
/**
* Brings a topology up: when this resolves the first packet gets through, and when it throws nothing is left. The lab
* lives no longer than this process, however that ends.
*
* @throws TopologyError where the topology is wrong, CapabilityError where this machine cannot, LabError where a step
* fails, UsageError where the name is taken, and the signal's reason.
*/
async function openTopology(topology, { signal, name, receipt = false, cwd = process.cwd() } = {}) {
	const machine = realMachine();
	const network = networkOf(topology);
	const plan = planNetwork(network);
	try {
		return createLab({
			machine,
			network,
			built: await buildLab({
				machine,
				topology,
				plan,
				name,
				owner: "creator",
				receipt,
				signal,
				cwd
			}),
			cwd
		});
	} catch (error) {
		throw explainStep(error, topology);
	}
}
// src/plan/topology.ts
/**
* What bringing a topology up would do, as data; nothing is done and the machine is not looked at.
*
* @throws TopologyError with everything that is wrong with it.
*/
const planTopology = (topology) => planNetwork(networkOf(topology));
export { CapabilityError, LabClosedError, LabError, NetnsTopologyError, TopologyError, UsageError, openTopology, parseTopology, planTopology };
