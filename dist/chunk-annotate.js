import { a as TopologyError, n as LabError, o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { t as notLinux } from "./chunk-not-linux.js";
import { t as errorText } from "./chunk-report.js";
import { d as asInputs, l as grouped, m as error, u as print } from "./chunk-source.js";
import { t as examinationText } from "./chunk-doctor.js";
// src/action/preflight/examine.ts
/** Says, folded, what this machine can do and what it cannot. */
const examine = async ({ engine, inputs }) => await grouped("Look at this machine", async () => {
	const examination = await engine.json([0, 3], "doctor", "--privilege", inputs.privilege);
	print(asInputs(examinationText(examination)));
	return examination;
});
/** @throws CapabilityError where topologies do not come up. */
async function examineOnly(work) {
	const { labs } = await examine(work);
	if (!labs) throw new CapabilityError("topologies do not come up on this runner");
}
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
// src/action/report/annotate.ts
/** What did not go as a topology says, at the places where it says so. */
var PlacedError = class extends LabError {
	problems;
	constructor(message, problems, cause) {
		super(message, { cause });
		this.problems = problems;
	}
};
/** As many as the runner shows of a step. */
const shown = 10;
/**
* Annotates an error, each of its problems at its place in the topology file. Of text in the workflow there is no place to point
* at.
*/
function annotate(problem, { isFile }) {
	if (problem instanceof TopologyError) print(errorText(problem));
	else if (!(problem instanceof PlacedError)) return error(errorText(problem));
	for (const one of problem.problems.slice(0, shown)) annotateProblem(one, isFile);
	const more = problem.problems.length - shown;
	if (more > 0) print(`and ${more} more, which are above`);
}
function annotateProblem({ message, hint, place }, isFile) {
	const text = hint === void 0 ? message : `${message} (${hint})`;
	if (place === void 0) return error(text);
	const { file, line, column } = place;
	if (isFile) error(text, {
		file,
		startLine: line,
		startColumn: column,
		title: "Topology"
	});
	else error(`topology, line ${line}, column ${column}: ${text}`);
}
export { refusalOf as a, hostNetworkRefusal as i, annotate as n, examine as o, containerHint as r, examineOnly as s, PlacedError as t };
