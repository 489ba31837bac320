import { n as LabError, o as UsageError, r as NetnsTopologyError } from "./chunk-errors.js";
import { t as realMachine } from "./chunk-real.js";
import { c as engineFor, g as getInput, i as restoreStale, r as sourceOf } from "./chunk-source.js";
import { p as string, t as _enum, u as object } from "./chunk-schemas.js";
import { t as privileges } from "./chunk-privilege.js";
import { a as refusalOf, n as annotate, s as examineOnly } from "./chunk-annotate.js";
import { n as passOnSignals } from "./chunk-children.js";
import { mt as statOf } from "./chunk-audit.js";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
// src/action/inputs.ts
/** As YAML 1.2 writes them in its core schema. */
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
const isTrue = (text) => words.true.some((word) => word === text);
const flag = _enum([...words.true, ...words.false], { error: ({ input }) => `${shown(input)} is neither true nor false` }).transform(isTrue);
const flagOrAuto = _enum([
	"auto",
	...words.true,
	...words.false
], { error: ({ input }) => `${shown(input)} is none of auto, true, false` }).transform((text) => text === "auto" ? text : isTrue(text));
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
	pin: flagOrAuto.default("auto"),
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
		isContainer: isAct ? isEntered(machine) : hasContainerFile(machine) || isEntered(machine),
		isCapable: isCapable(machine),
		isOnHostNetwork: isOnHostNetwork(machine),
		owner: ownerOf(machine, isAct),
		temporary: env.RUNNER_TEMP || "/tmp",
		step: stepOf(env.GITHUB_ACTION)
	};
}
/** A step without an `id` has one of the runner's, which begins with `__`, or is a number under act(1). */
const stepOf = (id) => id?.match(/^[a-zA-Z][\w-]*$/)?.[0];
/** Docker and podman leave one, which may be in a virtual machine or a devcontainer as well, in which act(1) itself runs. */
const hasContainerFile = (machine) => ["/.dockerenv", "/run/.containerenv"].some((file) => machine.inode(file) !== void 0);
/** Who enters a container for a step, as a runner and act(1) do, is of another PID namespace, and has no number in this one. */
const isEntered = (machine) => statOf(machine, "self")?.parent === 0;
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
	const isCancelled = passOnSignals(machine);
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
		if (inputs["doctor-only"]) return await examineOnly(work);
		source = sourceOf(inputs, around.step);
		const restoring = restoreStale(work.engine);
		restoring.catch(() => {});
		const { bringUpTopology } = await import("./chunk-topology.js");
		await bringUpTopology(source, work, restoring);
	} catch (error) {
		if (!(error instanceof NetnsTopologyError)) throw error;
		const said = isCancelled() ? new LabError("this step was cancelled, and what it had begun is undone") : error;
		annotate(said, { isFile: source?.isFile ?? false });
		process.exitCode = 1;
	}
}
export { bringUp };
