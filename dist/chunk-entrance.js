import { C as labPaths, S as insideOf, w as netnsFile } from "./chunk-proc.js";
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
/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
const tooling = (entrance, namespace) => [
	"nsenter",
	`--target=${entrance.holder}`,
	...asOwner(entrance.user),
	"--mount",
	"--root",
	"--pid",
	`--net=${netnsFile(entrance.inside, entrance.holder, namespace)}`,
	"--"
];
/** The file of a network namespace, for a command of the lab's own. */
const netnsInside = ({ directory }, namespace) => netnsFile(directory, 1, namespace);
/** What leads to a namespace as its programs see it, with names, resolver, /sys and processes. */
const entering = (entrance, { nsenter, namespace, cwd }) => [
	nsenter,
	`--target=${entrance.holder}`,
	...asOwner(entrance.user),
	"--pid",
	`--mount=${entrance.inside}/mnt/${namespace}/ns/mnt`,
	`--root=${entrance.inside}/mnt/${namespace}/root`,
	`--net=${entrance.inside}/ns/${namespace}`,
	`--wd=${cwd}`,
	"--"
];
/** What makes root of the lab's user namespace the user again who entered it: in one more, which has power over neither. */
const asUser = ({ user: { uid, gid } }, unshare) => uid === 0 ? [] : [
	unshare,
	"--user",
	`--map-user=${uid}`,
	`--map-group=${gid}`,
	"--"
];
export { netnsInside as a, entranceOf as i, asUser as n, overPrograms as o, entering as r, tooling as s, asOwner as t };
