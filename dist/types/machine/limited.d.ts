import type { Machine } from './machine.js';
declare const isLimited: unique symbol;
/**
 * A machine that kills a program which does not answer in time. One that is limited already stays as it is.
 *
 * @param limit ms @param further ms for each program after one that did not answer
 */
export declare function limited(machine: Machine & {
    readonly [isLimited]?: true;
}, limit?: number, further?: number): Machine;
/** What a program that was started answers. @throws LabError that says what is late, where it takes too long */
export declare function inTime<T>(what: string, answer: Promise<T>, limit?: number): Promise<T>;
export {};
