import type { Machine } from '../../machine/machine.js';
/** A module by its URL, or by the function that would import it here, which is read and not called. */
export type ModuleReference<M> = URL | (() => Promise<M>);
export interface Caller {
    /** The file in which the reference is written. */
    readonly file: string;
    /** The root of the project, to which Vite makes the paths of modules relative. */
    readonly root?: string | undefined;
}
/**
 * The module of a reference, of a function by its text.
 *
 * @throws UsageError where it names no module file.
 */
export declare function moduleUrl(machine: Machine, reference: URL | string, caller: Caller): URL;
