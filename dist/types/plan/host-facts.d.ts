/**
 * What steps on the host depend on, as plain data, so that planning does not look at the machine. `surveyHost` finds it out.
 */
export interface HostFacts {
    readonly ipv4: WayOut;
    readonly ipv6: WayOut;
    /** Of the uplink, in bytes: what fits through the devices that lead out. */
    readonly mtu: number;
    /** The servers that this machine really asks for names, and not a stub on its own loopback. */
    readonly nameservers: readonly string[];
}
/** How packets of one family can leave a lab through this machine, or why they cannot. */
export type WayOut = OpenWay | {
    readonly closed: string;
    readonly hint?: string;
};
export interface OpenWay {
    /** CIDR addresses of the ends of the uplink, free on this machine. */
    readonly ends: {
        readonly host: string;
        readonly lab: string;
    };
    /** Names of the devices that lead out, by which answers come in. None: what is on the machine's links is all there is. */
    readonly devices: readonly string[];
    /** Settings that must change, with what they were before the first lab. */
    readonly leases: readonly Lease[];
    /** Devices whose large receive offload is on, and would be off after this. */
    readonly lro: readonly Card[];
    /** Where rules must accept what would be dropped. */
    readonly admissions: readonly Place[];
    /** What could not be found out about it, in sentences. */
    readonly doubts: readonly string[];
}
/** A chain of the table `filter` that what is forwarded goes through, and the tool that its rules go by. */
export interface Place {
    readonly tool: string;
    readonly chain: string;
    /** What must be made first for its rules to have a place. */
    readonly missing?: 'chain' | 'table';
}
/** A device of the machine's, which somebody may rename. */
export interface Card {
    readonly name: string;
    /** Which the kernel knows it by, whatever it is called. */
    readonly index: number;
}
export interface Lease {
    /** Of which device. */
    readonly card: Card;
    /** Under /proc/sys. */
    readonly key: string;
    readonly value: string;
    readonly was: string;
    /** See `LeaseStep.under`. */
    readonly under: {
        readonly key: string;
        readonly value: string;
    };
}
export declare const isOpen: (way: WayOut) => way is OpenWay;
/** A machine with one network card for IPv4 and no firewall, for plans that are made without looking at one. */
export declare const plainHost: HostFacts;
