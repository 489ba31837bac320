/** What a probe saw: one of the words of a check, and what the kernel said. */
export interface Seen {
    readonly state: string;
    readonly detail: string;
}
export declare const probeScript: string;
