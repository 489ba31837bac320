import { n as prepareProgram } from "./chunk-program.js";
// src/lab/first-entry.ts
/**
* As `prepareProgram`, with the namespace entered once before where nobody has been in it: what precedes the first program
* is a shell, and a shell drops the environment's variables that it could not name, such as `INPUT_A-B`.
*/
async function prepareAhead(request) {
	const first = prepareProgram(request);
	if (first.prefix[0] === "nsenter") return first;
	await request.machine.run([...first.prefix, "true"]);
	return prepareProgram(request);
}
export { prepareAhead as t };
