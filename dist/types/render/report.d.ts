interface Counters {
    readonly packets: number;
    readonly errors: number;
    readonly dropped: number;
}
interface Observed {
    readonly name: string;
    readonly namespaces: readonly {
        readonly name: string;
        readonly interfaces: readonly {
            readonly name: string;
            readonly state: 'up' | 'down';
            readonly addresses: readonly string[];
            readonly received: Counters;
            readonly sent: Counters;
        }[];
    }[];
    readonly programs: readonly {
        readonly namespace: string;
        readonly command: string;
        readonly state: string;
        readonly lastLines: readonly string[];
    }[];
}
/** A lab for who wants to understand a test that failed. */
export declare function reportText({ name, namespaces, programs }: Observed): string;
export {};
