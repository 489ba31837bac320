import { r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { t as errorText } from "./chunk-report.js";
import { createRequire } from "node:module";
// src/vitest/require-vitest.ts
/** The oldest Vitest that the fixtures work with. Its range is no peer's, so that `openTopology` installs beside every Vitest. */
const [oldestMajor, oldestMinor] = [4, 1];
/** One line that says a Vitest is too old, or undefined where it is not. */
function vitestTooOld(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	if (major > oldestMajor || major === oldestMajor && minor >= oldestMinor) return void 0;
	return `Vitest ${oldestMajor}.${oldestMinor} or later is needed, and this is Vitest ${version}`;
}
const { version } = createRequire(import.meta.url)("vitest/package.json");
const tooOld = vitestTooOld(version);
if (tooOld !== void 0) throw new CapabilityError(`netns-topology/vitest: ${tooOld}`);
// src/vitest/with-hint.ts
/** Vitest prints the message only, and not what to do. */
function withHint(error) {
	if (error instanceof NetnsTopologyError) error.message = errorText(error);
	return error;
}
export { withHint as t };
