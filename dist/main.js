import { t as nodeTooOld } from "./chunk-node-version.js";
// src/action/main.ts
const tooOld = nodeTooOld(process.versions.node);
if (tooOld === void 0) {
	const { bringUp } = await import("./chunk-bring-up.js");
	await bringUp();
} else {
	process.stdout.write(`::error::${tooOld}. act takes the first one on its PATH: put a newer one before it\n`);
	process.exitCode = 1;
}
export {};
