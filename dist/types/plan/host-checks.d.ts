import { type Network } from '../resolve/network.js';
import type { HostCheck } from './step.js';
/** The checks that are made on the machine itself, a target each. */
export declare const hostChecksOf: ({ checks }: Network) => HostCheck[];
