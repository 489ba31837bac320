/** The oldest Node that what is shipped runs on; `engines` in package.json says the same. */
export declare const oldestNode = "22.18";
/** One line that says a Node is too old, or undefined where it is not. `version` as in `process.versions.node`. */
export declare const nodeTooOld: (version: string) => string | undefined;
