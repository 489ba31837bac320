/** By what names a lab's things on the host are known to be labs', and by the tag in them, whose. */
export declare const uplinkDevice: (tag: string) => string;
/** For rules about the devices of all labs. */
export declare const uplinkPrefix = "nt-";
export declare const tableName: (tag: string) => string;
/** Names of a lab's tables, as an expression for grep(1) too: one for each time that its way out has moved (`uplink.ts`). */
export declare const tablesOf: (tag: string) => string;
/** Those of any lab: each lets through what is of other labs. */
export declare const tablesOfLabs: string;
/** Of rules, as their comment, and of namespaces, as the alias of `lo`. */
export declare const markOf: (tag: string) => string;
/** Texts that nothing has but what is this lab's on the host. */
export declare const hostMarks: (tag: string) => string[];
