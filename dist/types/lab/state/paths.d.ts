/**
 * Where a lab keeps its state. On the host there is a directory with one link, `inside`, through the holder's root
 * directory to a tmpfs that only the holder's mount namespace has: what is in it goes when the lab goes, and a link
 * through a process that is no longer the holder leads nowhere, because the lab's id is in the path.
 */
export interface LabPaths {
    readonly directory: string;
    readonly inside: string;
}
export declare const labPaths: (stateDirectory: string, id: string) => LabPaths;
export declare const insideOf: (holder: number, directory: string) => string;
/** The file that keeps a network namespace; the fabric is the holder's own. */
export declare const netnsFile: (inside: string, holder: number, namespace: string) => string;
/** What is at a path of the lab's own files, for a program inside: by the root of PID 1, because its own hides them. */
export declare const seenInside: (path: string) => string;
