// src/lab/state/privilege.ts
/** Ways in: by whose power the namespaces of a lab are made. Inside, they are the same. */
const ways = [
	"root",
	"sudo",
	"rootless"
];
/**
* Which way is wanted. `root`: this process is root. `rootless`: a user namespace that this user makes, and no sudo is ever
* run. `sudo`: a user namespace of this user's that sudo makes, and what is on the host is done by it too. `auto`: root where
* this process is, sudo where something of the topology is on the host, else rootless, and sudo where that is refused.
*/
const privileges = ["auto", ...ways];
export { ways as n, privileges as t };
