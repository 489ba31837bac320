import type * as z from 'zod';
import type { Fault } from './fault.js';
import { type Path } from './path.js';
/** A kind of mapping in the file; `*` in its path stands for any key or index. */
interface Level {
    readonly path: readonly string[];
    readonly what: string;
}
/** A mapping whose fields are known. */
export interface FieldLevel extends Level {
    readonly fields: readonly string[];
    /** Fields of later versions, so that who uses one is told so. */
    readonly later: readonly string[];
    /** Fields that it can not have though its like has, and why. */
    readonly never?: Readonly<Record<string, Fault>>;
}
/** A mapping whose keys are names. */
export interface NameLevel extends Level {
    readonly key: z.ZodType;
    readonly value: z.ZodType;
}
export declare const nameLevels: readonly NameLevel[];
/** What the file can say at a path, if it is that of a mapping with known fields. */
export declare const fieldLevelAt: (path: Path) => FieldLevel | undefined;
export {};
