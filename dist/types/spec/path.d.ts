/** Keys and indexes from the root of a topology. */
export type Path = readonly (string | number)[];
/** A path as a key of a map. */
export declare const pathKey: (path: Path) => string;
/** An own property or element, so that `constructor` is an ordinary name; undefined where there is none. */
export declare function childOf(value: unknown, key: string | number): unknown;
/** Whether a path is of a kind: `*` stands for any key or index. */
export declare const matchesPath: (pattern: Path, path: Path) => boolean;
