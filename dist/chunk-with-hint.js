import { r as NetnsTopologyError } from "./chunk-errors.js";
import { t as errorText } from "./chunk-report.js";
// src/vitest/with-hint.ts
/** Vitest prints the message only, and not what to do. */
function withHint(error) {
	if (error instanceof NetnsTopologyError) error.message = errorText(error);
	return error;
}
export { withHint as t };
