import { o as UsageError, r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { b as missingPackages, g as realMachine } from "./chunk-audit.js";
import { t as checksText } from "./chunk-checks.js";
import { t as examinationText } from "./chunk-doctor.js";
import { t as labText } from "./chunk-lab.js";
import { S as topologySummary, a as sourceOf, b as exec, c as EngineError, d as annotate, f as grouped, g as getInput, h as exportVariable, l as engineFor, m as addPath, p as print, r as fileOf, s as passOnSignals, t as save, u as summarize, v as setOutput, y as warning } from "./chunk-state.js";
import { a as _enum, g as string, m as object, n as parseTopology, t as networkOf } from "./chunk-resolve.js";
import { t as privileges } from "./chunk-privilege.js";
import { n as toolsOf } from "./chunk-tools.js";
import { t as planNetwork } from "./chunk-plan.js";
import { t as notLinux } from "./chunk-not-linux.js";
import { a as statOf } from "./chunk-proc.js";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomBytes } from "node:crypto";
// src/action/inputs.ts
const words = {
	true: [
		"true",
		"True",
		"TRUE"
	],
	false: [
		"false",
		"False",
		"FALSE"
	]
};
/** As YAML 1.2 writes them in its core schema. */
const flag = _enum([...words.true, ...words.false], { error: ({ input }) => `${shown(input)} is neither true nor false` }).transform((text) => words.true.some((word) => word === text));
const choice = (options) => _enum(options, { error: ({ input }) => `${shown(input)} is none of ${options.join(", ")}` });
const shown = (value) => JSON.stringify(value);
/** Also where another input is wrong, so that everything is said at once. */
const isOneGiven = ({ topology, "topology-file": file, "doctor-only": doctorOnly }) => topology === void 0 !== (file === void 0) || doctorOnly === true && file === void 0;
const isBothGiven = ({ input }) => isSources(input) && input.topology !== void 0 ? "only one of the two can be given" : "one of the two is needed";
const isSources = (input) => typeof input === "object" && input !== null;
/** The inputs of action.yml, each as its text; one that is empty or not given has its default. */
const inputsSchema = object({
	topology: string().optional(),
	"topology-file": string().optional(),
	name: string().optional(),
	pin: flag.default(true),
	checks: flag.default(true),
	privilege: choice(privileges).default("auto"),
	"on-restore-failure": choice(["fail", "warn"]).default("fail"),
	install: choice(["auto", "never"]).default("auto"),
	"doctor-only": flag.default(false),
	"allow-host-network": flag.default(false)
}).refine(isOneGiven, {
	error: isBothGiven,
	path: ["topology, topology-file"],
	when: () => true
});
const inputNames = Object.keys(inputsSchema.shape);
/** @throws UsageError with everything that is wrong of the inputs. */
function readInputs() {
	const given = inputNames.map((name) => [name, getInput(name, { trimWhitespace: name !== "topology" })]);
	return parseInputs(Object.fromEntries(given.filter(([, text]) => text.trim() !== "")));
}
function parseInputs(given) {
	const parsed = inputsSchema.safeParse(given, { reportInput: true });
	if (parsed.success) return parsed.data;
	const lines = parsed.error.issues.map(({ path, message }) => `input ${path.join(".")}: ${message}`);
	throw new UsageError(lines.join("\n"));
}
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
		...toolsOf(planNetwork(network, { pin })),
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
// src/action/preflight/refusals.ts
/** What a job in a container asks for, so that topologies come up in it. */
const containerOptions = "options: --cap-add NET_ADMIN --cap-add SYS_ADMIN --security-opt apparmor=unconfined";
const capabilities = "the container of this job may not make network namespaces: it lacks NET_ADMIN and SYS_ADMIN";
/** Why nothing comes up on this runner, or undefined where it may. */
function refusalOf(around) {
	const { platform, isSlim, isAct, isContainer, isRoot, isCapable } = around;
	const elsewhere = notLinux(platform, "runner");
	if (elsewhere !== void 0) return new CapabilityError(elsewhere, { hint: "runs-on: ubuntu-latest" });
	if (isSlim) return new CapabilityError("ubuntu-slim is a container in which no network namespaces can be made", { hint: "runs-on: ubuntu-latest, which is a machine of its own" });
	if (isContainer && isRoot && !isCapable) return new CapabilityError(capabilities, { hint: containerHint(isAct) });
}
/** Where a container's options are given. */
const containerHint = (isAct) => isAct ? `act --container-options "${containerOptions.slice(9)}"` : `give the job's \`container:\` this line: ${containerOptions}`;
/**
* Why a topology does not come up by act(1), whose containers share the network of the machine, where it would change
* that. Pins do not: they are files of the container.
*/
function hostNetworkRefusal({ isAct, isContainer, isOnHostNetwork }, { bridges, host }) {
	const changesHost = host.interfaces.length + host.routes.length > 0 || bridges.some(({ nat }) => nat);
	if (!isAct || !isContainer || !isOnHostNetwork || !changesHost) return void 0;
	return new UsageError("this topology has `nat` or `host`, and act's container shares your machine's own network, which it would change", { hint: "act --network bridge gives it one of its own; allow-host-network: true lets the topology change yours" });
}
// src/action/runner/owner.ts
const worker = "Runner.Worker";
/** A process and those above it, to the first of the machine or of the container. */
function ancestorsOf(machine, pid) {
	const parent = statOf(machine, pid)?.parent;
	return parent === void 0 ? [] : [parent, ...parent > 1 ? ancestorsOf(machine, parent) : []];
}
/**
* The process whose end is the job's: the runner's worker. act(1) starts steps itself. A container, which a runner enters
* anew for each step, has its first. Of other runners it is the outermost that is above this process.
*/
function ownerOf(machine, isAct, pid = process.pid) {
	const ancestors = ancestorsOf(machine, pid);
	const found = ancestors.find((one) => machine.read(`/proc/${one}/comm`)?.trim() === worker);
	if (found !== void 0) return found;
	const above = ancestors.filter((one) => one > 1);
	if (isAct && above.length > 0) return above[0] ?? 1;
	return ancestors.includes(0) ? 1 : above.at(-1) ?? 1;
}
// src/action/runner/surroundings.ts
function surroundings(machine, env = process.env) {
	const isAct = env.ACT === "true";
	const isHosted = env.RUNNER_ENVIRONMENT === "github-hosted";
	const isContainerJob = env.GITHUB_WORKSPACE?.startsWith("/__w/") ?? false;
	return {
		platform: process.platform,
		isAct,
		isHosted,
		isSlim: isHosted && !env.USER && !isContainerJob,
		isRoot: machine.user.uid === 0,
		isContainer: isContainer(machine),
		isCapable: isCapable(machine),
		isOnHostNetwork: isOnHostNetwork(machine),
		owner: ownerOf(machine, isAct),
		temporary: env.RUNNER_TEMP || "/tmp"
	};
}
/** Docker and podman leave a file; where one enters a container, the process above is not of its PID namespace. */
const isContainer = (machine) => ["/.dockerenv", "/run/.containerenv"].some((file) => machine.inode(file) !== void 0) || statOf(machine, "self")?.parent === 0;
const netAdmin = 1n << 12n;
const sysAdmin = 1n << 21n;
/** capabilities(7), by proc_pid_status(5). */
function isCapable(machine) {
	const digits = machine.read("/proc/self/status")?.match(/^CapEff:\s*([0-9a-f]+)$/m)?.[1] ?? "0";
	const needed = netAdmin | sysAdmin;
	return (BigInt(`0x${digits}`) & needed) === needed;
}
/** A network of a container's own has neither network cards nor Docker's bridge. */
const isOnHostNetwork = (machine) => machine.list("/sys/class/net").some((name) => name === "docker0" || machine.inode(join("/sys/class/net", name, "device")) !== void 0);
// src/action/bring-up.ts
/** The first half of the action: brings the topology up, or fails the step with nothing left. */
async function bringUp() {
	const machine = realMachine();
	passOnSignals(machine);
	let source;
	try {
		const around = surroundings(machine);
		const refusal = refusalOf(around);
		if (refusal !== void 0) throw refusal;
		const inputs = readInputs();
		const token = randomBytes(8).toString("hex");
		const work = {
			machine,
			around,
			inputs,
			token,
			engine: engineFor(token)
		};
		await grouped("Look at this machine", () => examine(work));
		if (inputs["doctor-only"]) return;
		source = sourceOf(inputs);
		await bringUpFrom(source, work);
	} catch (error) {
		if (!(error instanceof NetnsTopologyError)) throw error;
		annotate(error, { isFile: source?.isFile ?? false });
		process.exitCode = 1;
	}
}
async function examine({ engine, inputs }) {
	const examination = await engine.json([0, 3], "doctor", "--privilege", inputs.privilege);
	print(examinationText(examination));
	if (inputs["doctor-only"] && !examination.labs) throw new CapabilityError("topologies do not come up on this runner");
}
async function bringUpFrom(source, work) {
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
		...inputs.pin ? ["--pin"] : []
	];
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
export { bringUp };
