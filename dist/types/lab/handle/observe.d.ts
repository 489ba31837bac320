import { type LiveInterface } from '../inspect.js';
import { type InterfaceStats } from './interface.js';
import type { Using } from './using.js';
/** What one needs to understand a test that failed. */
export interface Observation {
    readonly name: string;
    readonly namespaces: readonly ObservedNamespace[];
    readonly programs: readonly ObservedProgram[];
}
interface ObservedNamespace {
    readonly name: string;
    readonly interfaces: readonly (LiveInterface & InterfaceStats)[];
}
interface ObservedProgram {
    readonly namespace: string;
    readonly command: string;
    /** `runs`, or how it ended. */
    readonly state: string;
    readonly lastLines: readonly string[];
}
/** Asks the kernel, by one process per namespace. */
export declare function observe(using: Using): Promise<Observation>;
export {};
