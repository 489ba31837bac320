import type { HostStep } from '../plan/index.js';
/**
 * What is done on the host: concrete data, so that whoever finds it in a journal can undo it without the lab, and a later
 * version of this package as well. A step of the plan is its own act, but for a pin, whose links lead to where the lab is.
 */
export type Act = DirectoryAct | SymlinkAct | Exclude<HostStep, {
    kind: 'pin';
}>;
export type ActOf<Kind extends Act['kind']> = Extract<Act, {
    kind: Kind;
}>;
/** A directory that others may use as well: the last lab that needs it removes it, where it is empty then. */
export interface DirectoryAct {
    readonly kind: 'directory';
    readonly path: string;
}
/** A symbolic link; its target, which has the lab's id in it, is its mark of ownership. */
export interface SymlinkAct {
    readonly kind: 'symlink';
    readonly path: string;
    readonly target: string;
}
/** What an act is about, as messages call it. */
export declare function titleOf(act: Act): string;
/** Whether an act stops what others open: it is undone when nothing of those is left, and without it they are not done. */
export declare const isGuard: (act: Act) => boolean;
/** Whether two labs hold the same thing of the machine's, so that only the last of them gives it back. */
export declare function isShared(act: Act, other: Act): boolean;
