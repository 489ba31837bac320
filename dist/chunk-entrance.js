import { n as labPaths, r as netnsFile, t as insideOf } from "./chunk-paths.js";
// src/lab/entrance.ts
/** The way into the lab of an id by its holder. */
function entranceOf(machine, { id, holder }) {
	const { directory } = labPaths(machine.stateDirectory, id);
	return {
		holder,
		directory,
		inside: insideOf(holder, directory)
	};
}
/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
const tooling = ({ holder, inside }, namespace) => [
	"nsenter",
	`--target=${holder}`,
	"--mount",
	"--root",
	"--pid",
	`--net=${netnsFile(inside, holder, namespace)}`,
	"--"
];
/** The file of a network namespace, for a command of the lab's own. */
const netnsInside = ({ directory }, namespace) => netnsFile(directory, 1, namespace);
/** What precedes a user's program: the namespace as its programs see it, with names, resolver, /sys and processes. */
const entering = ({ holder, inside }, { nsenter, namespace, cwd }) => [
	nsenter,
	`--target=${holder}`,
	"--pid",
	`--mount=${inside}/mnt/${namespace}/ns/mnt`,
	`--root=${inside}/mnt/${namespace}/root`,
	`--net=${inside}/ns/${namespace}`,
	`--wd=${cwd}`,
	"--"
];
export { tooling as i, entranceOf as n, netnsInside as r, entering as t };
