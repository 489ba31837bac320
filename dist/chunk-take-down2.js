import { S as warning, b as setFailed, c as engineFor, i as restoreStale, l as grouped, n as removeFile, o as EngineError, p as debug, u as print } from "./chunk-source.js";
import { a as messageOf } from "./chunk-caught.js";
import { s as exitCodes } from "./chunk-errors.js";
import { n as escapeText, t as escapeLines } from "./chunk-escape.js";
import { t as realMachine } from "./chunk-real.js";
import { t as renderReceipt } from "./chunk-receipt.js";
import { t as shellLine } from "./chunk-shell.js";
import { i as receiptSummary, n as saved, r as summarize } from "./chunk-state.js";
import { t as endChildrenOf } from "./chunk-children.js";
// src/action/take-down.ts
/** The second half of the action: takes the topology down and says how the machine is, whatever became of the first. */
async function takeDown() {
	process.chdir("/");
	const state = saved();
	if (state === void 0) return print("nothing was brought up");
	const failures = await restoreAll(state);
	if (failures.length === 0) return;
	const text = escapeLines(failures.join("\n"));
	if (state.onRestoreFailure === "fail") setFailed(text);
	else warning(text);
}
/**
* ms after the start of this process, which is to be over within 30 s, whatever hangs: until when what the first half left
* running is waited for, until when is looked at what is there, and until when all is done.
*/
const until = {
	ended: 5e3,
	seen: 7e3,
	done: 25e3
};
/** Does all of it, and says what of it could not be done. */
async function restoreAll({ lab, name, isUp: wasUp, token, directory }) {
	const machine = realMachine();
	const failures = [];
	/** A part of the work, which never keeps the others from being done. */
	const attempt = async (what, work) => {
		try {
			failures.push(...await work());
		} catch (error) {
			failures.push(`${what}: ${messageOf(error)}`);
		}
	};
	await attempt("what the step left running could not be ended", async () => {
		const count = await endChildrenOf(machine, token, until.ended);
		if (count > 0) print(`${count} of the step's own processes were running still, and were ended`);
		return [];
	});
	await attempt(`${name} could not be taken down`, () => downOrRestore({
		lab,
		name,
		wasUp
	}, token));
	await attempt(`${directory} could not be removed`, async () => {
		removeFile(machine, directory);
		return [];
	});
	return failures;
}
async function downOrRestore(made, token) {
	const { lab, name } = made;
	const [looking, engine] = [engineFor(token, until.seen), engineFor(token, until.done)];
	const logs = await logsOf(lab, looking);
	if (logs === void 0) return await restore(made, engine);
	for (const log of logs) await show(log);
	return await down(lab, name, engine);
}
/** What detached programs have printed; undefined where the topology is not up. What cannot be read does not keep it from going down. */
async function logsOf(lab, engine) {
	try {
		return await engine.json([0], "logs", lab);
	} catch (error) {
		if (error instanceof EngineError && error.status === exitCodes.usage) return void 0;
		print(`what programs printed could not be read: ${messageOf(error)}`);
		return [];
	}
}
/** Where it is not up any more: the engine restored when its holder or owner ended, or does so now. */
async function restore({ name, wasUp }, engine) {
	const { failures } = await restoreStale(engine);
	const rest = failures.length === 0 ? ", and nothing of it is left" : "";
	if (wasUp) warning(`${name} ended before this job did: a step took it down, or its holder was killed${rest}`);
	else print(`the topology of this step did not come up${rest}`);
	return failures;
}
async function down(lab, name, engine) {
	const [taken] = await engine.json([0, 1], "down", lab);
	if (taken === void 0) return [];
	const { receipt } = taken;
	const text = renderReceipt(receipt, { theirs: false });
	print(text);
	if (receipt.theirs.length > 0) debug(renderReceipt(receipt));
	await summarize(receiptSummary(name, receipt));
	return receipt.ours.length === 0 ? [] : [text];
}
/** What a detached program printed last: folded of one that runs, for all to see of one that has ended. */
async function show({ namespace, name, argv, output, isRunning }) {
	const title = `${namespace}: ${escapeText(name ?? shellLine(argv))}`;
	const lines = output.trimEnd().split("\n").slice(-20).map(escapeText).join("\n");
	if (isRunning) await grouped(`${title} (running)`, async () => print(lines));
	else print(`${title} has ended; its last lines:\n${lines}`);
}
export { takeDown };
