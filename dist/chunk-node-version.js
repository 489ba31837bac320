// src/errors/node-version.ts
/** The oldest Node that what is shipped runs on; `engines` in package.json says the same. */
const oldestNode = "22.18";
/** One line that says a Node is too old, or undefined where it is not. `version` as in `process.versions.node`. */
function nodeTooOld(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split(".").map(Number);
	if (major > oldestMajor || major === oldestMajor && minor >= oldestMinor) return void 0;
	return `Node ${oldestNode} or later is needed, and this is Node ${version}`;
}
export { oldestNode as n, nodeTooOld as t };
