import { o as UsageError } from "./chunk-errors.js";
// src/cli/working-directory.ts
/** @throws UsageError where it was removed. */
function workingDirectory() {
	try {
		return process.cwd();
	} catch (error) {
		throw new UsageError("the directory that this runs in is not there any more", {
			hint: "change to another one",
			cause: error
		});
	}
}
export { workingDirectory as t };
