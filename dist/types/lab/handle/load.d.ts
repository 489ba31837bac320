import type { ErrorClass, Remote } from '../../remote/index.js';
import { type ModuleReference } from './module-url.js';
import type { Using } from './using.js';
export interface LoadOptions {
    /**
     * What reads modules that Node.js itself cannot, as `tsx`: a package of the project that is made for `node --import`.
     * Default: Node.js, which leaves out types and no more.
     */
    readonly loader?: string;
    /** Classes of errors that arrive as themselves, found by their names. */
    readonly errors?: readonly ErrorClass[];
    /**
     * Whether debuggers of this machine can reach the module, which then has a process of its own: the URL is printed, or
     * given to a function.
     */
    readonly inspect?: boolean | ((url: string) => void);
    /** Whether the module gets a process of its own. Default: all modules of a namespace share one that have the same `loader`, `env` and `show`. */
    readonly isolate?: boolean;
    /** What its environment has besides this process's; undefined takes a variable away. */
    readonly env?: Readonly<Record<string, string | undefined>>;
    /** Whether what the module prints is printed here as it comes, after the name of the namespace. Default: false; the last of it is in errors. */
    readonly show?: boolean;
}
export interface LoadMethod {
    /**
     * Runs a module inside, in a Node.js of the namespace's, and gives its exports: functions are called there, and
     * arguments and results cross. The first form is found by Vite, so that the test runs again when the module changes.
     *
     * @throws UsageError where there is no such module or Node.js cannot read it, what the module throws, TopologyClosedError
     * where the lab is down.
     */
    <M extends object>(module: () => Promise<M>, options?: LoadOptions): Promise<Remote<M>>;
    <M extends object = Record<string, (...args: readonly unknown[]) => unknown>>(module: URL, options?: LoadOptions): Promise<Remote<M>>;
}
/** The file of who called the method that calls this. */
export declare function callingFile(): string;
export declare function loadIn<M extends object>(using: Using, namespace: string, reference: ModuleReference<M>, { file, ...options }: LoadOptions & {
    readonly file: string;
}): Promise<Remote<M>>;
