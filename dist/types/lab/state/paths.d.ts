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
/** The PID of the holder that the link `inside` leads through; undefined where it leads through no process. */
export declare function holderBy(link: string | undefined): number | undefined;
/** The file that keeps a network namespace; the fabric is the holder's own. */
export declare const netnsFile: (inside: string, holder: number, namespace: string) => string;
/**
 * A file of the lab's state, for what is inside and whose own mounts hide it: by PID 1, which is the lab's holder, or where a
 * namespace has processes of its own, what keeps it, whose directory is the lab's.
 */
export declare const seenInside: (directory: string, file: string, hasOwnProcesses: boolean) => string;
