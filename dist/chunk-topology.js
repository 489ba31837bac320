import { C as exec, S as warning, a as sayRestored, f as addPath, h as exportVariable, l as grouped, o as EngineError, t as fileOf, u as print, v as isDebug, x as setOutput } from "./chunk-source.js";
import { t as CapabilityError } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
import { n as checksText, t as checkText } from "./chunk-checks.js";
import { t as labText } from "./chunk-lab.js";
import { a as topologySummary, r as summarize, t as save } from "./chunk-state.js";
import { i as placeOf, r as parseTopology, t as networkOf } from "./chunk-resolve.js";
import { i as hostNetworkRefusal, o as examine, r as containerHint, t as PlacedError } from "./chunk-annotate.js";
import { n as toolsOf } from "./chunk-tools.js";
import { b as planNetwork, rt as missingPackages } from "./chunk-audit.js";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// src/action/outputs.ts
/** Where both are: beside this bundle, or in the source. */
const programs = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../lab/programs" : "./bin", import.meta.url));
const withoutPrefix = (address) => address.replace(/\/.*$/, "");
const interfacesOf = (interfaces) => Object.fromEntries(interfaces.map(({ name, mac, mtu, addresses }) => [name, {
	mac,
	mtu,
	addresses: addresses.map(withoutPrefix)
}]));
/** The output `topology`: what steps may want to know, by name. */
const topologyOutput = ({ name, id, namespaces, host }) => ({
	name,
	id,
	namespaces: Object.fromEntries(namespaces.map(({ name: namespace, interfaces, gateways }) => [namespace, {
		interfaces: interfacesOf(interfaces),
		gateways,
		enter: [
			"netns-exec",
			namespace,
			"--"
		]
	}])),
	host: { interfaces: interfacesOf(host) }
});
/** Tells later steps of a lab: outputs, `netns-exec` and `netns-topology` on their PATH, and which topology they mean. */
function publish(lab) {
	setOutput("topology", JSON.stringify(topologyOutput(lab)));
	setOutput("name", lab.name);
	setOutput("pinned", lab.pinned);
	setOutput("namespaces", JSON.stringify(lab.namespaces.map(({ name }) => name)));
	exportVariable("NETNS_TOPOLOGY", lab.name);
	exportVariable("NETNS_TOPOLOGY_STATE", dirname(lab.directory));
	exportVariable("NETNS_TOPOLOGY_NODE", process.execPath);
	addPath(programs);
}
// src/action/preflight/install.ts
/** The packages that a topology needs and this machine does not have. */
function packagesFor(machine, network, { pin, checks }) {
	const pings = checks && network.checks.some(({ probe }) => probe.kind === "icmp");
	return missingPackages(machine, [
		...toolsOf(machine, planNetwork(network, { pin: pin !== false })),
		"perl",
		...pings ? ["ping"] : []
	]);
}
const apt = [
	"apt-get",
	"-qq",
	"-o",
	"DPkg::Lock::Timeout=120",
	"-o",
	"Dpkg::Use-Pty=0"
];
/** A program that reads nothing may end before an empty input is written to it, and Node then fails for that. */
const withoutInput = [
	"sh",
	"-c",
	"exec \"$@\" </dev/null",
	"without-input"
];
/** Installs packages by apt, whose lists are fetched where those that are there do not do. @throws CapabilityError */
async function install(machine, packages) {
	if (machine.find("apt-get") === void 0) throw cannot(packages, "there is no apt-get here");
	const asRoot = machine.user.uid === 0 ? [] : ["sudo", "-n"];
	if (asRoot.length > 0 && machine.find("sudo") === void 0) throw cannot(packages, "there is no sudo here");
	const run = async (...args) => {
		const [shell, ...rest] = [
			...withoutInput,
			...asRoot,
			"env",
			"DEBIAN_FRONTEND=noninteractive",
			...apt,
			...args
		];
		return await exec(shell, rest, { ignoreReturnCode: true }) === 0;
	};
	const installed = () => run("install", "-y", "--no-install-recommends", ...packages);
	if (!await installed() && !(await run("update") && await installed())) throw cannot(packages, "apt-get failed");
}
const cannot = (packages, reason) => new CapabilityError(`${packages.join(", ")} ${packages.length === 1 ? "is" : "are"} missing, and ${reason}`, { hint: `install ${packages.length === 1 ? "it" : "them"} before this step, or in the image of the container` });
// src/action/topology.ts
/**
* Brings the topology up, tells later steps of it, and checks it.
*
* @param restoring what dead jobs left, which goes on meanwhile
*/
async function bringUpTopology(source, work, restoring) {
	const { machine, engine, around, inputs, token } = work;
	const topology = parseTopology(source.text, source);
	const network = networkOf(topology);
	const refusal = inputs["allow-host-network"] ? void 0 : hostNetworkRefusal(around, network);
	if (refusal !== void 0) throw refusal;
	if (isDebug()) await examine(work);
	await grouped("Restore what dead jobs left", async () => sayRestored(await restoring));
	await installFor(network, work);
	const tag = randomBytes(4).toString("hex");
	const directory = join(around.temporary, `netns-topology-${token}`);
	const state = {
		lab: `${network.name}.${tag}`,
		token,
		directory,
		onRestoreFailure: inputs["on-restore-failure"]
	};
	save({
		...state,
		name: inputs.name ?? network.name,
		isUp: false
	});
	const start = performance.now();
	const lab = await up(fileOf(machine, source, directory), {
		tag,
		network
	}, work);
	const took = Math.round(performance.now() - start);
	save({
		...state,
		name: lab.name,
		isUp: true
	});
	publish(lab);
	await summarize(topologySummary(lab.name, network));
	const isChecked = inputs.checks && network.checks.length > 0;
	const placeOfCheck = (index) => placeOf(topology, network.checks[index]?.at ?? []);
	const checked = isChecked ? await grouped("Checks", () => check(lab, engine, placeOfCheck)) : "";
	const entered = lab.pinned ? ", sudo ip netns exec NAMESPACE COMMAND" : "";
	const size = `${lab.namespaces.length} namespaces`;
	print(`${lab.name}: up in ${took} ms, ${size}${checked}; netns-exec NAMESPACE -- COMMAND${entered}`);
}
async function installFor(network, { machine, inputs }) {
	const packages = packagesFor(machine, network, inputs);
	if (packages.length === 0 || inputs.install === "never") return;
	await grouped(`Install ${packages.join(", ")}`, () => install(machine, packages));
}
/** What pins are asked for by, for each that the input can be. */
const pinning = /* @__PURE__ */ new Map([
	["auto", ["--try-pin"]],
	[true, ["--pin"]],
	[false, []]
]);
async function up(file, { tag, network }, work) {
	const { engine, around, inputs } = work;
	const args = [...[
		"--tag",
		tag,
		...inputs.name === void 0 ? ["--try-name", network.name] : ["--name", inputs.name],
		"--owner",
		`${around.owner}`,
		"--netns-exec"
	], ...[
		"--privilege",
		inputs.privilege,
		...pinning.get(inputs.pin) ?? []
	]];
	if (isDebug()) await grouped("Plan", async () => print((await engine.run("plan", ...inputs.pin === true ? ["--pin"] : [], "--", file)).stdout));
	try {
		return await grouped("Bring the topology up", async () => {
			const lab = await engine.json([0], "up", ...args, "--", file);
			print(labText(lab));
			for (const note of lab.notes) warning(note);
			return lab;
		});
	} catch (error) {
		if (!(error instanceof EngineError)) throw error;
		if (error.status !== 3) throw placed(error, file);
		await examine(work);
		const [, message] = /^([^]*?)\n +hint: in a container: /.exec(error.message) ?? [];
		if (!around.isContainer || message === void 0) throw error;
		throw new CapabilityError(message, {
			hint: containerHint(around.isAct),
			cause: error
		});
	}
}
/** The engine's error at the place in the file that it begins with. */
function placed(error, file) {
	const [, line, column, message] = /^:(\d+):(\d+): ([^]*)$/.exec(error.message.slice(escapeText(file).length)) ?? [];
	if (!error.message.startsWith(escapeText(file)) || message === void 0) return error;
	const place = {
		file,
		line: Number(line),
		column: Number(column)
	};
	return new PlacedError(error.message, [{
		message,
		path: [],
		place
	}], error);
}
async function check({ id }, engine, placeOfCheck) {
	const results = await engine.json([0, 1], "check", id);
	const text = checksText(results);
	print(text);
	const verdict = text.split("\n").at(-1) ?? "";
	const problems = results.flatMap((result, index) => {
		const place = placeOfCheck(index);
		return result.holds ? [] : [{
			message: checkText(result),
			path: [],
			...place && { place }
		}];
	});
	if (problems.length > 0) throw new PlacedError(verdict, problems);
	return `, ${verdict}`;
}
export { bringUpTopology };
