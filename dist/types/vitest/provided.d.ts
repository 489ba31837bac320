import { type ProvidedContext } from 'vitest';
/** What crosses from the main process to the workers. */
export interface ProvidedTopology {
    readonly labId: string;
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
/** @throws UsageError where no lab was provided. */
export declare function providedLab(key: ProvidedKey): string;
