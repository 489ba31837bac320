import type { Receipt } from '../audit/index.js';
import type { Machine } from '../machine/machine.js';
import type { Network } from '../resolve/network.js';
import type { Topology } from '../spec/index.js';
import { type CheckResult } from './check.js';
import { type LabNamespace } from './handle/namespace.js';
import { type LabSnapshot } from './handle/snapshot.js';
import type { Using } from './handle/using.js';
import type { Attached } from './programs/attach.js';
type Names<T> = Extract<keyof T, string>;
type NamespacesOf<T extends Topology> = {
    readonly [Name in Names<NonNullable<T['namespaces']>>]: LabNamespace<Names<NonNullable<T['namespaces']>[Name] extends {
        interfaces?: infer I;
    } ? I : Record<string, unknown>>>;
};
/** A topology that is up, and down again when it is disposed of. */
export interface Lab<T extends Topology = Topology> extends AsyncDisposable {
    readonly id: string;
    readonly namespaces: NamespacesOf<T>;
    /** A namespace by a name that is known only when the test runs. @throws UsageError where there is none. */
    namespace(name: Names<NamespacesOf<T>>): LabNamespace;
    /** What the kernel has now, as plain data that can be compared. */
    inspect(): Promise<LabSnapshot>;
    /**
     * Parts namespaces into groups that hear nothing of each other, as if every wire between them were cut; it takes the
     * place of an earlier partition. Those in no group reach everybody.
     *
     * @throws UsageError where a namespace is in two groups.
     */
    partition(...groups: readonly (readonly Pick<LabNamespace, 'name'>[])[]): Promise<void>;
    /** Ends a partition. */
    heal(): Promise<void>;
    /** The topology as a Mermaid flowchart. */
    graph(): string;
    /** For people, as after a test that failed: addresses and counters of the interfaces, and what the programs printed last. */
    report(): Promise<string>;
    /**
     * Tries the topology's checks and says of each what was seen.
     *
     * @throws TopologyClosedError where the lab is down.
     */
    check(): Promise<CheckResult[]>;
    /**
     * Ends what runs inside (SIGTERM, and SIGKILL a second later) and the lab, and returns when nothing of it is left.
     * Resolves with the receipt where one was asked for. A second call waits for the first.
     *
     * @throws LabError where something stays.
     */
    close(): Promise<Receipt | undefined>;
}
export interface LabParts {
    readonly machine: Machine;
    readonly network: Network;
    readonly lab: Attached;
    readonly cwd: string;
    readonly root?: string | undefined;
    readonly onStep?: ((step: string) => void) | undefined;
    /** See `Using`. Default: none. */
    readonly marks?: Readonly<Record<string, string>>;
    /** Takes the lab down, or leaves it. */
    readonly close: (using: Using) => Promise<Receipt | undefined>;
}
/** The handle of a lab in a process that uses it, and what the handles of its namespaces share. */
export interface Opened<T extends Topology = Topology> {
    readonly lab: Lab<T>;
    readonly using: Using;
}
export declare function createLab<T extends Topology>(parts: LabParts): Opened<T>;
export {};
