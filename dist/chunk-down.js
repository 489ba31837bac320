import { o as UsageError } from "./chunk-errors.js";
import { a as requireRecord, c as listRecords, n as ofLater, s as listOfLater } from "./chunk-attach.js";
import { t as endLost } from "./chunk-lost.js";
import { n as sweep } from "./chunk-sweep.js";
import { t as realMachine } from "./chunk-real.js";
import { i as printResult, r as printJson, t as note } from "./chunk-output.js";
import { n as takeDownWithReceipt, r as takenDownText, t as isClean } from "./chunk-finish.js";
// src/cli/actions/down.ts
/** 0 where the host is as before each of them, 1 where it is not or one stays that only a later version can take down. */
async function down(name, { all, json }) {
	const downs = [];
	for (const record of await wanted(name, all ?? false)) downs.push(await takeDownWithReceipt(record));
	if (json) printJson(downs);
	else printResult(downs.length === 0 ? "nothing is up" : downs.map(takenDownText).join("\n"));
	const left = all ? listOfLater(realMachine()) : [];
	for (const id of left) note(`netns-topology: ${ofLater(id)}, which must take it down`);
	return downs.every(isClean) && left.length === 0 ? 0 : 1;
}
async function wanted(name, all) {
	const machine = realMachine();
	if (all !== (name === void 0)) throw new UsageError(all ? "down takes a name or --all, not both" : "down needs the name of a topology, or --all", { hint: "`netns-topology ls` lists what is up" });
	await sweep(machine);
	for (const id of await endLost(machine)) note(`netns-topology: ended ${id}, whose directory somebody had deleted`);
	return name === void 0 ? listRecords(machine) : [requireRecord(machine, name)];
}
export { down };
