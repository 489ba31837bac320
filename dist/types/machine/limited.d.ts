import type { Machine } from './machine.js';
/** A machine that kills a program which does not answer in time. @param limit ms */
export declare const limited: (machine: Machine, limit: number) => Machine;
