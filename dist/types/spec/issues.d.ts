import type * as z from 'zod';
import { type Path } from './path.js';
/** What zod says is wrong, with a path that has no symbols in it. */
export interface Issue {
    readonly issue: z.core.$ZodIssue;
    readonly path: Path;
}
export declare const plain: (path: readonly PropertyKey[]) => Path;
/** Everything that is wrong with the shape of a topology. */
export declare const issuesOf: (value: unknown) => Issue[];
