/**
 * What is done on the host: concrete data, so that whoever finds it in a journal can undo it without the lab, and a later
 * version of this package as well.
 */
export type Act = DirectoryAct | LinkAct;
/** A directory that others may use as well: the last lab that needs it removes it, where it is empty then. */
export interface DirectoryAct {
    readonly kind: 'directory';
    readonly path: string;
}
/** A symbolic link; its target, which has the lab's id in it, is its mark of ownership. */
export interface LinkAct {
    readonly kind: 'link';
    readonly path: string;
    readonly target: string;
}
