import type { Network } from '../resolve/network.js';
import { type HostFacts } from './host-facts.js';
/** What a plan cannot do on this machine although the topology asks for it, in sentences. */
export declare function notesOf({ bridges }: Network, { ipv6 }: HostFacts): string[];
