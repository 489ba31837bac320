import type { Namespace } from '../../resolve/network.js';
import { type ExecMethod } from './exec.js';
import { type FetchMethod } from './fetch.js';
import { type LabInterface } from './interface.js';
import { type LoadMethod } from './load.js';
import { type ReachOptions, type ReachResult, type Target } from './reach.js';
import { type Resolved } from './resolve.js';
import { type LabRoute } from './routes.js';
import { type StartMethod } from './start.js';
import type { Using } from './using.js';
/** A namespace of a lab that is up. All of its methods throw TopologyClosedError where the lab is down. */
export interface LabNamespace<Interface extends string = string> {
    readonly name: string;
    readonly interfaces: {
        readonly [Name in Interface]: LabInterface;
    };
    /** @throws UsageError where it has no interface of that name. */
    interface(name: Interface): LabInterface;
    readonly exec: ExecMethod;
    readonly start: StartMethod;
    readonly load: LoadMethod;
    /**
     * Runs a function inside, by its source text: it must use nothing that is around it but globals. Arguments and the result
     * cross as with `load`.
     *
     * @throws what it throws, UsageError where it uses what is around it or something cannot cross.
     */
    run<Args extends unknown[], Result>(work: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
    /** As `fetch`, from inside: names resolve there. */
    readonly fetch: FetchMethod;
    /** Tries to reach a namespace, a name or an address until one of its addresses answers or the time is over. */
    reach(target: Target, options?: ReachOptions): Promise<ReachResult>;
    /** What a name means inside, by hosts file and resolver. */
    resolve(name: string): Promise<Resolved>;
    /** The main routing tables of both families. */
    routes(): Promise<LabRoute[]>;
    /** The route that a packet to an address takes, or the kernel's reason why there is none. */
    routeTo(address: string): Promise<LabRoute | string>;
}
export declare function namespaceOf(using: Using, { name, interfaces }: Namespace): LabNamespace;
