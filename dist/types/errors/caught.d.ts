/**
 * Values of another realm are told by what they are, and not by `instanceof` alone: in a pool that runs tests in a VM context, as
 * Vitest's `vmThreads` and Jest have, what Node.js itself throws has another `Error` for its constructor. Old libraries make
 * errors that only `instanceof` tells, by `Object.create(Error.prototype)`.
 */
export declare const isError: (value: unknown) => value is Error;
export declare const isDomException: (value: unknown) => value is DOMException;
/** Also one of jsdom, which has a class of its own. */
export declare const isUrl: (value: unknown) => value is URL;
/** What is thrown is of any type: its text. */
export declare const messageOf: (error: unknown) => string;
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
export declare const codeOf: (error: unknown) => string;
