import { o as UsageError } from "./chunk-errors.js";
import { n as escapeText } from "./chunk-escape.js";
import { t as didYouMean } from "./chunk-nearest.js";
import { t as checkLab } from "./chunk-check.js";
import { c as listRecords, o as findRecord, t as attach } from "./chunk-attach.js";
import { t as lookAt } from "./chunk-repair.js";
import { t as realMachine } from "./chunk-real.js";
import { n as checksText } from "./chunk-checks.js";
import { n as interruptible } from "./chunk-interruption.js";
import { i as printResult, r as printJson, t as note } from "./chunk-output.js";
import { t as bringUp } from "./chunk-bring-up2.js";
import { n as takeDownWithReceipt, r as takenDownText, t as isClean } from "./chunk-finish.js";
// src/cli/actions/check.ts
/** 0 where every check holds, and where a file was brought up for them the host is as before; 1 otherwise. */
async function check(target, { json, privilege, isName = false }) {
	const machine = realMachine();
	const isUp = findRecord(machine, target) !== void 0;
	if (!isUp && !isName && target !== "" && machine.inode(target) === void 0) throw nothingCalled(machine, target);
	if (isUp && privilege !== void 0) throw isMade(target);
	const { results, wasClean } = isUp || isName ? await checkUp(attach(machine, target)) : await checkFile(target, privilege);
	if (json) printJson(results);
	else printResult(checksText(results));
	return wasClean && results.every(({ holds }) => holds) ? 0 : 1;
}
function nothingCalled(machine, target) {
	const names = listRecords(machine).map(({ name }) => name);
	const message = `no topology is up under the name ${escapeText(target)}, and there is no such file`;
	return new UsageError(message, { hint: didYouMean(target, names, "up are") });
}
const isMade = (name) => new UsageError(`${name} is up already, and --privilege says how a file is brought up`, { hint: `\`netns-topology show ${name}\` says by which privilege it was` });
/** A topology of which something was removed is not what was brought up. */
async function checkUp(lab) {
	const machine = realMachine();
	const { missing } = await lookAt(machine, lab);
	for (const one of missing) note(`netns-topology: missing: ${escapeText(one)}`);
	if (missing.length > 0) note(`  hint: \`netns-topology repair ${lab.record.name}\` puts it back`);
	return {
		results: await checkLab(machine, lab),
		wasClean: missing.length === 0
	};
}
/** Under no name, so that it clashes with nothing that is up. */
async function checkFile(file, privilege) {
	const work = async (signal) => {
		const built = await bringUp({
			file,
			name: null,
			owner: "creator",
			privilege,
			signal
		});
		try {
			const results = await checkLab(realMachine(), built);
			signal.throwIfAborted();
			const down = await takeDownWithReceipt(built.record);
			note(takenDownText(down));
			return {
				results,
				wasClean: isClean(down)
			};
		} catch (error) {
			await takeDownWithReceipt(built.record);
			throw error;
		}
	};
	return await interruptible(work, async () => {});
}
export { check };
