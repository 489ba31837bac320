import { n as takeDown, t as receiptOf } from "./chunk-take-down.js";
import { n as withSide } from "./chunk-side.js";
import { t as realMachine } from "./chunk-real.js";
import { t as renderReceipt } from "./chunk-receipt.js";
// src/cli/actions/finish.ts
/** @throws LabError where something of the lab stays. */
async function takeDownWithReceipt(record) {
	const machine = realMachine();
	return await withSide(machine, record, async (side) => {
		const ended = await takeDown(machine, record, side);
		return {
			lab: record.name,
			receipt: await receiptOf(side, record, ended) ?? null
		};
	});
}
const isClean = ({ receipt }) => receipt === null || receipt.ours.length === 0;
const takenDownText = ({ lab, receipt }) => receipt === null ? `${lab}: down; whoever brought it up asked for no receipt` : renderReceipt(receipt);
export { takeDownWithReceipt as n, takenDownText as r, isClean as t };
