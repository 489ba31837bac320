#!/usr/bin/env node
import { s as exitCodes } from "./chunk-errors.js";
import { t as nodeTooOld } from "./chunk-node-version.js";
// src/cli/entry.ts
const tooOld = nodeTooOld(process.versions.node);
if (tooOld === void 0) {
	const { main } = await import("./chunk-main.js");
	process.exitCode = await main(process.argv.slice(2));
} else {
	process.stderr.write(`netns-topology: ${tooOld}\n`);
	process.exitCode = exitCodes.capability;
}
export {};
