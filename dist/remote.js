import { n as createPeer, r as Exports, t as framesOf } from "./chunk-frames.js";
import { Socket } from "node:net";
// src/remote/inside/answer.ts
/** Does what the other side asks for. */
async function answer(request) {
	switch (request.do) {
		case "load": {
			const module = await import(request.url);
			return Object.assign(new Exports(), module);
		}
		case "run": return await functionOf(request.source)(...request.args);
	}
}
/** Vite has made a call of each `import()`. */
const dynamicImport = "__vite_ssr_dynamic_import__";
/** A method's text is no expression, but a property of an object. */
function functionOf(source) {
	const importing = (specifier) => import(specifier);
	return compile(source)(importing);
}
function compile(source) {
	const expression = (text) => new Function(dynamicImport, `return (${text})`);
	try {
		return expression(source);
	} catch {
		return expression(`Object.values({ ${source} })[0]`);
	}
}
// src/remote/inside/entry.ts
const input = new Socket({
	fd: 3,
	readable: true,
	writable: false
});
const output = new Socket({
	fd: 4,
	readable: false,
	writable: true
});
createPeer({
	frames: framesOf(input, output),
	root: answer,
	other: "called from the test"
});
input.once("close", () => process.exit());
export {};
