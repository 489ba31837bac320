import type { Problem } from '../errors/errors.js';
import type { Path } from './path.js';
import type { Source } from './source.js';
/** What a text says, if it is YAML, and where in it. */
export interface Yaml {
    readonly value: unknown;
    /** Whether `value` is what the text says. */
    readonly isSound: boolean;
    readonly problems: readonly Problem[];
    /** Where the value at a path begins; where it is a collection or `on` is `key`, where its key does. */
    readonly offsetOf: (path: Path, on?: 'key') => number;
}
/** Reads YAML 1.2, so that `no`, `on` and `y` are strings. Never throws. */
export declare function readYaml(source: Source): Yaml;
