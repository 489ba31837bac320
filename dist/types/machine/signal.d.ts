/** Sends a signal, or only looks with 0. A process of another user's is there all the same. */
export declare function signal(pid: number, name: NodeJS.Signals | number): boolean;
