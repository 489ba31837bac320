// src/errors/caught.ts
/**
* Values of another realm are told by what they are, and not by `instanceof` alone: in a pool that runs tests in a VM context, as
* Vitest's `vmThreads` and Jest have, what Node.js itself throws has another `Error` for its constructor. Old libraries make
* errors that only `instanceof` tells, by `Object.create(Error.prototype)`.
*/
const isError = (value) => tagOf(value) === "Error" || isDomException(value) || value instanceof Error;
const isDomException = (value) => tagOf(value) === "DOMException";
/** Also one of jsdom, which has a class of its own. */
const isUrl = (value) => tagOf(value) === "URL";
const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
/** What is thrown is of any type: its text. */
const messageOf = (error) => isError(error) ? error.message : String(error);
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
const codeOf = (error) => isError(error) && "code" in error ? String(error.code) : "";
export { messageOf as a, isUrl as i, isDomException as n, isError as r, codeOf as t };
