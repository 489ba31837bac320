import { n as escapeText } from "./chunk-escape.js";
import { s as explainStep } from "./chunk-holder.js";
import { o as UsageError, t as CapabilityError } from "./chunk-errors.js";
import { H as isThere } from "./chunk-sweep.js";
import { x as pinPaths } from "./chunk-audit.js";
import { t as sweepAll } from "./chunk-sweep-all.js";
import { n as isNameTaken, t as buildLab } from "./chunk-build.js";
import { t as readTopologyFile } from "./chunk-topology-file.js";
import { t as realMachine } from "./chunk-real.js";
import { t as networkOf } from "./chunk-resolve.js";
import { o as showProgress, t as note } from "./chunk-output.js";
import { t as workingDirectory } from "./chunk-working-directory.js";
import { randomBytes } from "node:crypto";
// src/lab/build/wishes.ts
/**
* Brings a lab up as `buildLab` does, without those wishes that cannot be met. Somebody may be faster than a look at what is taken:
* what fails for a wish is done once more without it.
*
* @throws what `buildLab` does.
*/
async function buildByWishes(request, wishes) {
	const { machine, network, tag = randomBytes(4).toString("hex") } = request;
	const other = wishes.name && `${wishes.name.slice(0, longest)}-${tag}`;
	const isTakenName = (wanted) => wanted !== void 0 && isNameTaken(machine, wanted);
	const isPinWished = wishes.pin === true;
	if (isTakenName(wishes.name) || isPinWished && isPinTaken(machine, network)) await sweepAll(machine);
	let name = isTakenName(wishes.name) ? other : wishes.name;
	let pin = isPinWished && !isPinTaken(machine, network);
	for (;;) try {
		return await buildLab({
			...request,
			tag,
			name: name ?? request.name,
			pin: pin || request.pin
		});
	} catch (error) {
		const isTaken = error instanceof UsageError;
		const isForName = isTaken && name !== other && isTakenName(name);
		const isForPin = pin && (error instanceof CapabilityError || isTaken && isPinTaken(machine, network));
		if (!isForName && !isForPin) throw error;
		if (isForName) name = other;
		if (isForPin) pin = false;
	}
}
/** Of a name that has a tag after it: a label has at most 63 characters (RFC 1123 section 2.1). */
const longest = 54;
const isPinTaken = (machine, { namespaces }) => namespaces.some(({ name }) => Object.values(pinPaths(name)).some((path) => isThere(machine, path)));
// src/cli/actions/bring-up.ts
/** Reads a file and brings it up, with progress on a terminal, and says what of it this machine cannot do. */
async function bringUp(request) {
	const { file, name, owner, privilege = "auto", pin = false, wishes = {}, tag, signal } = request;
	const topology = readTopologyFile(file);
	const network = networkOf(topology);
	const progress = showProgress(network.name);
	const start = performance.now();
	try {
		const built = await buildByWishes({
			machine: realMachine(),
			topology,
			network,
			privilege,
			pin,
			tag,
			name: name === null ? void 0 : name ?? network.name,
			owner,
			receipt: true,
			signal,
			cwd: workingDirectory(),
			onStage: (stage) => progress.step(stage)
		}, wishes);
		progress.done(performance.now() - start);
		for (const text of built.record.notes) note(`netns-topology: ${escapeText(text)}`);
		return built;
	} catch (error) {
		progress.failed();
		throw explainStep(error, topology);
	}
}
export { bringUp as t };
