import type { ResultPromise } from 'execa';
import { type Receipt } from '../audit/index.js';
import type { Machine } from '../machine/machine.js';
import type { Network } from '../resolve/network.js';
import type { Topology } from '../spec/index.js';
import type { Built } from './build/build.js';
import { type CheckResult } from './check.js';
import { type ExecOptions } from './programs/exec.js';
type Names<T> = Extract<keyof T, string>;
/** What an interface is, inside. Addresses are CIDR strings. */
export interface LabInterface {
    readonly mac: string;
    readonly mtu: number;
    readonly addresses: readonly string[];
}
export interface LabNamespace<Interface extends string = string> {
    readonly name: string;
    readonly interfaces: {
        readonly [Name in Interface]: LabInterface;
    };
    readonly exec: ExecMethod;
}
/** What is so without options: a failure rejects. */
interface NoOptions {
    readonly reject?: true;
}
export interface ExecMethod {
    /**
     * Runs a program inside by execa, whose options and result these are, with this process's environment and directory.
     * `kill()`, `timeout` and `cancelSignal` reach the program, and its descendants end with it. A relative `cwd` is one
     * of the lab's. Without `node`, `uid`, `gid`, `argv0` and `detached`.
     *
     * @throws at once, and not by the promise: LabClosedError where the lab is down, UsageError for an option that programs
     * of a lab cannot have.
     */
    <O extends ExecOptions = NoOptions>(file: string, args?: readonly string[], options?: O): ResultPromise<O>;
    <O extends ExecOptions = NoOptions>(file: string, options?: O): ResultPromise<O>;
}
type NamespacesOf<T extends Topology> = {
    readonly [Name in Names<NonNullable<T['namespaces']>>]: LabNamespace<Names<NonNullable<T['namespaces']>[Name] extends {
        interfaces?: infer I;
    } ? I : Record<string, unknown>>>;
};
/** A topology that is up, and down again when it is disposed of. */
export interface Lab<T extends Topology = Topology> extends AsyncDisposable {
    readonly id: string;
    readonly namespaces: NamespacesOf<T>;
    /**
     * Tries the topology's checks and says of each what was seen.
     *
     * @throws LabClosedError where the lab is down.
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
    readonly built: Built;
    readonly cwd: string;
}
/** The handle of a lab in the process that owns it. */
export declare function createLab<T extends Topology>({ machine, network, built, cwd }: LabParts): Lab<T>;
export {};
