import { _ as setOutput, c as grouped, d as exportVariable, i as EngineError, l as print, m as isDebug, t as fileOf, u as addPath, v as warning, y as exec } from "./chunk-source.js";
import { o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { t as checksText } from "./chunk-checks.js";
import { t as labText } from "./chunk-lab.js";
import { a as topologySummary, r as summarize, t as save } from "./chunk-state.js";
import { r as parseTopology, t as networkOf } from "./chunk-resolve.js";
import { n as toolsOf } from "./chunk-tools.js";
import { b as planNetwork, nt as missingPackages } from "./chunk-audit.js";
import { n as hostNetworkRefusal, t as containerHint } from "./chunk-refusals.js";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// src/action/outputs.ts
/** Where `netns-exec` is: beside this bundle, or in the source. */
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
/** Tells later steps of a lab: outputs, `netns-exec` on their PATH, and which topology it means. */
function publish(lab) {
	setOutput("topology", JSON.stringify(topologyOutput(lab)));
	setOutput("name", lab.name);
	setOutput("namespaces", JSON.stringify(lab.namespaces.map(({ name }) => name)));
	exportVariable("NETNS_TOPOLOGY", lab.name);
	exportVariable("NETNS_TOPOLOGY_STATE", dirname(lab.directory));
	addPath(programs);
}
// src/action/preflight/install.ts
/** The packages that a topology needs and this machine does not have. */
function packagesFor(machine, network, { pin, checks }) {
	const pings = checks && network.checks.some(({ probe }) => probe.kind === "icmp");
	return missingPackages(machine, [
		...toolsOf(machine, planNetwork(network, { pin })),
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
/** Brings the topology up on a machine that was looked at, tells later steps of it, and checks it. */
async function bringUpTopology(source, work) {
	const { machine, engine, around, inputs, token } = work;
	const network = networkOf(parseTopology(source.text, source));
	const refusal = inputs["allow-host-network"] ? void 0 : hostNetworkRefusal(around, network);
	if (refusal !== void 0) throw refusal;
	await grouped("Restore what dead jobs left", () => restore(engine));
	await installFor(network, work);
	const tag = randomBytes(4).toString("hex");
	const name = inputs.name ?? network.name;
	const directory = join(around.temporary, `netns-topology-${token}`);
	save({
		lab: `${network.name}.${tag}`,
		name,
		token,
		directory,
		onRestoreFailure: inputs["on-restore-failure"]
	});
	const start = performance.now();
	const lab = await grouped("Bring the topology up", () => up(fileOf(machine, source, directory), {
		tag,
		name
	}, work));
	const took = Math.round(performance.now() - start);
	publish(lab);
	await summarize(topologySummary(name, network));
	const checked = inputs.checks && network.checks.length > 0 ? await grouped("Checks", () => check(lab, engine)) : "";
	print(`${name}: up in ${took} ms, ${lab.namespaces.length} namespaces${checked}; netns-exec NAMESPACE -- COMMAND`);
}
async function restore(engine) {
	const { restored, failures } = await engine.json([0, 1], "restore", "--stale");
	for (const id of restored) warning(`${id}, which a job before this one left here, was restored`);
	for (const failure of failures) warning(`what a job before this one left here could not be restored: ${failure}`);
	if (restored.length + failures.length === 0) print("nothing to restore");
}
async function installFor(network, { machine, inputs }) {
	const packages = packagesFor(machine, network, inputs);
	if (packages.length === 0 || inputs.install === "never") return;
	await grouped(`Install ${packages.join(", ")}`, () => install(machine, packages));
}
async function up(file, { tag, name }, work) {
	const { engine, around, inputs } = work;
	const pins = inputs.pin ? ["--pin"] : [];
	const args = [
		"--tag",
		tag,
		"--name",
		name,
		"--owner",
		`${around.owner}`,
		"--netns-exec",
		"--privilege",
		inputs.privilege,
		...pins
	];
	if (isDebug()) print((await engine.run("plan", ...pins, "--", file)).stdout);
	try {
		const lab = await engine.json([0], "up", ...args, "--", file);
		print(labText(lab));
		for (const note of lab.notes) warning(note);
		return lab;
	} catch (error) {
		if (!(error instanceof EngineError && error.status === 3) || !around.isContainer) throw error;
		throw new CapabilityError(error.message, {
			hint: containerHint(around.isAct),
			cause: error
		});
	}
}
async function check({ id }, engine) {
	const results = await engine.json([0, 1], "check", id);
	const text = checksText(results);
	print(text);
	const verdict = text.split("\n").at(-1) ?? "";
	if (results.some(({ holds }) => !holds)) throw new UsageError(verdict, { hint: "the log has what was seen of each" });
	return `, ${verdict}`;
}
export { bringUpTopology };
