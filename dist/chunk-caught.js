// src/errors/caught.ts
/**
* Values of another realm are told by what they are, and not by `instanceof`: in a pool that runs tests in a VM context, as
* Vitest's `vmThreads` and Jest have, what Node.js itself throws has another `Error` for its constructor.
*/
const isError = (value) => ["Error", "DOMException"].includes(tagOf(value));
/** Also one of jsdom, which has a class of its own. */
const isUrl = (value) => tagOf(value) === "URL";
const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
/** What is thrown is of any type: its text. */
const messageOf = (error) => isError(error) ? error.message : String(error);
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
const codeOf = (error) => isError(error) && "code" in error ? String(error.code) : "";
export { messageOf as i, isError as n, isUrl as r, codeOf as t };
