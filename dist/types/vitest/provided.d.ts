import { type ProvidedContext } from 'vitest';
/** What crosses from the main process to the workers: a lab, or why this machine cannot have it and its tests are skipped. */
export type ProvidedTopology = {
    readonly labId: string;
} | {
    readonly unsupported: Unsupported;
};
interface Unsupported {
    readonly message: string;
    readonly hint?: string;
}
declare module 'vitest' {
    interface ProvidedContext {
        netnsTopology: ProvidedTopology;
    }
}
/** The keys under which a lab may be provided. */
export type ProvidedKey = {
    [Key in keyof ProvidedContext]: ProvidedContext[Key] extends ProvidedTopology ? Key : never;
}[keyof ProvidedContext];
export declare const defaultKey = "netnsTopology";
/** @throws UsageError where nothing was provided. */
export declare function provided(key: ProvidedKey): ProvidedTopology;
export {};
