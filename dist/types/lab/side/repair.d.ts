import type { Site } from '../../host/acts/index.js';
export interface Repair {
    readonly repaired: readonly string[];
    /** What cannot be put back while the lab is up. */
    readonly lost: readonly string[];
}
/** Puts back what is missing of a lab on the host, as far as the machine lets us. */
export declare function repairOnHost({ machine: bare, directory, holder }: Omit<Site, 'fabric'>): Promise<Repair>;
