import type { Machine } from '../../machine/machine.js';
import type { Items } from '../items.js';
/**
 * The offloads of network cards: forwarding and bridging turn large-receive-offload off and nothing turns it on again
 * (`dev_disable_lro` in the kernel's net/core/dev.c). Virtual devices have none that matter.
 */
export declare function offloads(machine: Machine, devices?: readonly string[]): Promise<Items>;
