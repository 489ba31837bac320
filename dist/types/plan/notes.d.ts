import type { Network } from '../resolve/network.js';
import { type HostFacts } from './host-facts.js';
/** What is odd about a topology, and what a plan cannot do on this machine although the topology asks for it, in sentences. */
export declare function notesOf({ notes, bridges }: Network, { ipv4, ipv6 }: HostFacts): string[];
