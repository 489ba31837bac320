import { t as nodeTooOld } from "./chunk-node-version.js";
// src/action/post.ts
if (nodeTooOld(process.versions.node) === void 0) {
	const { takeDown } = await import("./chunk-take-down2.js");
	await takeDown();
	process.exit();
}
export {};
