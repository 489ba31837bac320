import "./chunk-step.js";
import { join } from "node:path";
// src/lab/paths.ts
const labPaths = (stateDirectory, id) => {
	const directory = join(stateDirectory, id);
	return {
		directory,
		inside: join(directory, "inside")
	};
};
const insideOf = (holder, directory) => `/proc/${holder}/root${directory}`;
/** The file that keeps a network namespace; the fabric is the holder's own. */
const netnsFile = (inside, holder, namespace) => namespace === "@fabric" ? `/proc/${holder}/ns/net` : join(inside, "ns", namespace);
/** What is at a path of the lab's own files, for a program inside: by the root of PID 1, because its own hides them. */
const seenInside = (path) => `/proc/1/root${path}`;
export { seenInside as i, labPaths as n, netnsFile as r, insideOf as t };
