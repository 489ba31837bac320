import { type Capture } from './capture.js';
import type { Using } from './using.js';
/** What an interface is, inside. Addresses are CIDR strings. */
export interface LabInterface {
    readonly name: string;
    readonly mac: string;
    readonly mtu: number;
    readonly addresses: readonly string[];
    /** The first of them, without the length of its prefix; undefined where it has none. */
    readonly address: string | undefined;
    /** Cuts it off, as `ip link set down`: its routes and IPv6 addresses are gone until `up()`. */
    down(): Promise<void>;
    /** Brings it up again, with the addresses and routes that `down()` took. */
    up(): Promise<void>;
    /**
     * Begins to write what passes it, in both directions, into a file of the format pcap, until `stop()` or the lab's end.
     *
     * @throws LabError where the file cannot be written.
     */
    capture(file: string): Promise<Capture>;
    /** Its counters since it was made. */
    stats(): Promise<InterfaceStats>;
}
export interface InterfaceStats {
    readonly received: InterfaceCounters;
    readonly sent: InterfaceCounters;
}
export interface InterfaceCounters {
    readonly packets: number;
    readonly bytes: number;
    readonly errors: number;
    readonly dropped: number;
}
type Resolved = Pick<LabInterface, 'name' | 'mac' | 'mtu' | 'addresses'>;
export declare function interfaceOf(using: Using, namespace: string, { name, mac, mtu, addresses }: Resolved): LabInterface;
/** Of the first interface of a name that `ip -j -s` prints, or of the first. */
export declare function statsIn(text: string, name?: string): InterfaceStats;
export {};
