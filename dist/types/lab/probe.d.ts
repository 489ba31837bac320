/** What a probe saw: one of the words of a check, and what the kernel said. */
export interface Seen {
    readonly state: string;
    readonly detail: string;
}
export interface ProbeRequest {
    readonly kind: 'tcp' | 'udp';
    readonly target: string;
    readonly port: number;
    readonly seconds: number;
}
/**
 * Runs inside, in a Node.js of its own or another's, so it uses nothing that is around it here. Rejects with an error that
 * says nothing of the network.
 */
export declare function probe({ kind, target, port, seconds }: ProbeRequest): Promise<Seen>;
export declare const probeScript: string;
