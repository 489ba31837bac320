import { n as escapeText } from "./chunk-escape.js";
// src/render/marks.ts
const code = (character) => character.codePointAt(0) ?? 0;
/** Text of which nothing is HTML or Markdown, nor ends a cell of a table. */
const markdownText = (text) => escapeText(text).replaceAll(/[^\p{L}\p{N} .,:;/@=-]/gu, (character) => `&#${code(character)};`);
/** Text of which nothing is Mermaid's, for a label in quotes. */
const mermaidLabel = (text) => escapeText(text).replaceAll(/[^\p{L}\p{N} .,:/@=–-]/gu, (character) => `#${code(character)};`);
// src/render/mermaid.ts
const none = {
	ipv4: false,
	ipv6: false
};
/**
* A network as a Mermaid flowchart: namespaces are boxes, routers with a double edge, bridges round; a line is a wire, with
* the names and addresses of its ends, and a dotted one the way out. https://mermaid.js.org/syntax/flowchart.html
*/
function mermaidText({ bridges, namespaces, host }) {
	const members = [...namespaces, ...host.interfaces.length > 0 ? [{
		name: "host",
		forwarding: none,
		...host
	}] : []];
	return [
		"flowchart LR",
		...[
			...bridges.map(({ name, subnets }) => `  b_${idOf(name)}([${label(name, ...subnets)}])`),
			...members.map(({ name, forwarding }) => {
				const text = label(name);
				return `  n_${idOf(name)}${forwarding.ipv4 || forwarding.ipv6 ? `[[${text}]]` : `[${text}]`}`;
			}),
			...bridges.filter(({ nat }) => nat).map(({ name }) => `  b_${idOf(name)} -.->|nat| outside(("outside"))`),
			...members.flatMap(({ name, interfaces }) => interfaces.flatMap((iface) => wire(members, name, iface)))
		],
		""
	].join("\n");
}
function wire(members, name, { name: device, addresses, attachment }) {
	const from = `n_${idOf(name)}`;
	const here = [device, ...addresses];
	if ("bridge" in attachment) return [`  ${from} ---|${label(...here)}| b_${idOf(attachment.bridge)}`];
	const { namespace, interface: far } = attachment.peer;
	if (`${namespace}:${far}` < `${name}:${device}`) return [];
	const there = members.find((one) => one.name === namespace)?.interfaces.find((one) => one.name === far)?.addresses ?? [];
	return [`  ${from} ---|${label(...here, "–", far, ...there)}| n_${idOf(namespace)}`];
}
/** Names have letters, digits, `-` and `_`. A `-` may be read as part of a line, so that it is written as `_h`, and `_` as `__`. */
const idOf = (name) => name.replaceAll("_", "__").replaceAll("-", "_h");
const label = (...words) => `"${words.map(mermaidLabel).join(" ")}"`;
export { markdownText as n, mermaidText as t };
