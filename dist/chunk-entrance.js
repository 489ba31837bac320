import { _ as labPaths, g as insideOf, v as netnsFile } from "./chunk-audit.js";
// src/lab/state/entrance.ts
/** The way into the lab of an id by its holder. */
function entranceOf(machine, { id, holder }) {
	const { directory } = labPaths(machine.stateDirectory, id);
	return {
		holder,
		directory,
		inside: insideOf(holder, directory),
		user: machine.user
	};
}
/**
* Of nsenter(1): into the user namespace first, of which who is not root outside is root, and has no groups to set
* (user_namespaces(7)).
*/
const asOwner = ({ uid }) => uid === 0 ? [] : ["--user", "--preserve-credentials"];
/**
* What precedes a tool of the engine's own on the host that is to read and end processes of the lab whose user is another by
* now: what is in /proc of those, only root of their user namespace opens (proc(5)).
*/
const overPrograms = ({ holder, user }) => user.uid === 0 ? [] : [
	"nsenter",
	`--target=${holder}`,
	...asOwner(user),
	"--"
];
/** Of nsenter(1): into all of a lab but its networks. The namespaces of its topology have more of their own. */
const intoLab = [
	"--mount",
	"--root",
	"--pid",
	"--uts",
	"--ipc"
];
/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
const tooling = (entrance, namespace) => [
	"nsenter",
	`--target=${entrance.holder}`,
	...asOwner(entrance.user),
	...intoLab,
	`--net=${netnsFile(entrance.inside, entrance.holder, namespace)}`,
	"--"
];
/** The file of a network namespace, for a command of the lab's own. */
const netnsInside = ({ directory }, namespace) => netnsFile(directory, 1, namespace);
/** What leads to a namespace as its programs see it: with its names, resolver, /sys, host name, IPC and the lab's processes. */
function entering({ holder, inside, user }, { nsenter, namespace, cwd }) {
	const keeper = `${inside}/mnt/${namespace}`;
	return [
		nsenter,
		`--target=${holder}`,
		...asOwner(user),
		`--pid=${keeper}/ns/pid`,
		`--mount=${keeper}/ns/mnt`,
		`--uts=${keeper}/ns/uts`,
		`--ipc=${keeper}/ns/ipc`,
		`--root=${keeper}/root`,
		`--net=${inside}/ns/${namespace}`,
		`--wd=${cwd}`,
		"--"
	];
}
/** What makes root of the lab's user namespace the user again who entered it: in one more, which has power over neither. */
const asUser = ({ user: { uid, gid } }, unshare) => uid === 0 ? [] : [
	unshare,
	"--user",
	`--map-user=${uid}`,
	`--map-group=${gid}`,
	"--"
];
export { intoLab as a, tooling as c, entranceOf as i, asUser as n, netnsInside as o, entering as r, overPrograms as s, asOwner as t };
