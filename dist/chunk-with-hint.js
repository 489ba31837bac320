import { r as NetnsTopologyError, t as CapabilityError } from "./chunk-errors.js";
import { r as tooOld } from "./chunk-node-version.js";
import { t as errorText } from "./chunk-report.js";
import { createRequire } from "node:module";
// src/vitest/require-vitest.ts
/** The oldest Vitest that the fixtures work with. Its range is no peer's, so that `openTopology` installs beside every Vitest. */
const oldestVitest = "4.1";
/** One line that says a Vitest is too old, or undefined where it is not. */
const vitestTooOld = (version) => tooOld("Vitest", oldestVitest, version);
const { version } = createRequire(import.meta.url)("vitest/package.json");
const lack = vitestTooOld(version);
if (lack !== void 0) throw new CapabilityError(`netns-topology/vitest: ${lack}`);
// src/vitest/with-hint.ts
/** Vitest prints the message only, and not what to do. */
function withHint(error) {
	if (error instanceof NetnsTopologyError) error.message = errorText(error);
	return error;
}
export { withHint as t };
