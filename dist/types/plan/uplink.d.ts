import type { Network, Path } from '../resolve/network.js';
import type { BridgeDevice } from './bridge.js';
import { type Card, type HostFacts, type Lease } from './host-facts.js';
import { type HostStep, type LeaseStep, type LroStep, type TranslationStep } from './host-step.js';
import { type InsideStep } from './step.js';
/** Beyond what a machine reaches, as the two ends must not have the same one (see `indexes`). */
export declare const firstFarIndex = 1000000;
export interface Uplink {
    /** What marks the lab's things on the host: eight hexadecimal digits. */
    readonly tag: string;
    readonly network: Network;
    readonly facts: HostFacts;
}
/** Whether a topology asks for a way out, and by what. */
export declare const askingForUplink: ({ bridges }: Network) => Path | undefined;
/** The way from the fabric out, on the host. */
export declare function uplinkSteps({ tag, network, facts }: Uplink): HostStep[];
export interface Following {
    readonly tag: string;
    /** Which guard of the lab it is. */
    readonly number: number;
    /** What must change for the cards that lead out now. */
    readonly leases: {
        readonly ipv4: readonly Lease[];
        readonly ipv6: readonly Lease[];
    };
    readonly lro: readonly Card[];
    readonly at: Path;
}
/**
 * The way from the host's end of an uplink out, where the machine's has moved to other cards while the lab is up. They have a
 * guard of their own, which is there for as long as what it guards.
 */
export declare function followingSteps({ tag, number, leases, lro, at }: Following): (TranslationStep | LroStep | LeaseStep)[];
/** What the table of the lab on the host says of the uplink. */
export declare function uplinkTranslation({ tag, network, facts }: Uplink): TranslationStep['uplink'];
/**
 * The way from the segments with `nat` to the uplink: the fabric forwards between these only, and gives what leaves the
 * address of its own end, so that the host has to know no other.
 */
export declare function fabricUplinkSteps(network: Network, facts: HostFacts, bridges: readonly BridgeDevice[]): InsideStep[];
