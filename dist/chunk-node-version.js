// src/errors/too-old.ts
/**
* One line that says a program is too old, or undefined where it is not.
*
* @param oldest `MAJOR.MINOR`
* @param version as the program says it, `MAJOR.MINOR…`
*/
function tooOld(program, oldest, version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldest.split(".").map(Number);
	if (major > oldestMajor || major === oldestMajor && minor >= oldestMinor) return void 0;
	return `${program} ${oldest} or later is needed, and this is ${program} ${version}`;
}
// src/errors/node-version.ts
/** The oldest Node that what is shipped runs on; `engines` in package.json says the same. */
const oldestNode = "22.18";
/** One line that says a Node is too old, or undefined where it is not. `version` as in `process.versions.node`. */
const nodeTooOld = (version) => tooOld("Node", oldestNode, version);
export { oldestNode as n, tooOld as r, nodeTooOld as t };
