import { join } from "node:path";
// src/lab/programs/switches.ts
/**
* Sources of names that a daemon of the machine's answers for, through a socket: it knows the machine's network and not the
* namespace's. nss-mdns(8) asks one as well, but that is hidden (`answering` in `etc.ts`).
*/
const leaving = /* @__PURE__ */ new Set([
	"libvirt",
	"libvirt_guest",
	"mymachines",
	"resolve",
	"sss",
	"winbind"
]);
/** A source, with the actions in brackets that are about it. */
const sourcePattern = /([^\s[\]]+)((?:\s*\[[^\]]*\])*)/g;
/**
* nsswitch.conf(5) of a namespace: the machine's, with the sources of host names that stay in the namespace. The files come
* first, where the names of the topology are; the resolver is asked where what asked it for the machine is gone.
*/
function switchesInside(text = "") {
	const line = /^hosts:.*$/m;
	const hosts = `hosts: ${sourcesInside(line.exec(text)?.[0]).join(" ")}`;
	if (line.test(text)) return text.replace(line, () => hosts);
	return [
		...text.split("\n").filter(Boolean),
		hosts,
		""
	].join("\n");
}
function sourcesInside(line = "") {
	const [said = ""] = line.replace("hosts:", "").split("#");
	const staying = [...said.matchAll(sourcePattern)].map(([source, name = ""]) => ({
		name,
		source: source.trim()
	})).filter(({ name }) => !leaving.has(name));
	const [files = "files"] = staying.flatMap(({ name, source }) => name === "files" ? [source] : []);
	const others = staying.filter(({ name }) => name !== "files");
	const asksResolver = others.some(({ name }) => name === "dns");
	return [
		files,
		...others.map(({ source }) => source),
		...asksResolver ? [] : ["dns"]
	];
}
// src/lab/programs/furnish.ts
/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
function furnish(machine, entrance, { namespaces }) {
	for (const name of [
		"ns",
		"mnt",
		"etc",
		"shown",
		"log",
		"own",
		"sys",
		"batch",
		"complaints"
	]) machine.makeDirectory(join(entrance.inside, name));
	machine.makeLink(join(entrance.inside, keeperProgram), machine.find("sleep") ?? "");
	const switches = switchesInside(machine.read("/etc/nsswitch.conf"));
	for (const { name: namespace } of namespaces) {
		const etc = join(entrance.inside, "etc", namespace);
		machine.makeDirectory(etc, 493);
		machine.makeDirectory(join(entrance.inside, "sys", namespace));
		machine.write(join(entrance.inside, "ns", namespace), "");
		machine.write(join(etc, "nsswitch.conf"), switches, 420);
		machine.write(join(etc, "hostname"), `${namespace}\n`, 420);
	}
}
/** What keeps the namespaces of programs (`dress.ts`): sleep(1) by another name, so that `pkill sleep` in a lab means no keeper. */
const keeperProgram = "netns-topology";
export { keeperProgram as n, switchesInside as r, furnish as t };
