import type { Machine } from '../machine/machine.js';
export declare const readSetting: (machine: Machine, key: string) => string | undefined;
export interface Setting {
    readonly key: string;
    readonly value: string;
    /** Whether one that this kernel does not have is an error. */
    readonly required: boolean;
}
/**
 * Writes a setting of the machine's. In a container /proc/sys is read-only, by a mount over a part of /proc; whoever may make
 * namespaces may mount another /proc, which has no such part, and the network that it shows is the same.
 *
 * @throws CapabilityError where that is refused; what the kernel answers to a wrong value.
 */
export declare function writeSetting(machine: Machine, { key, value, required }: Setting): Promise<void>;
