import type { HostStep, InsideStep } from '../plan/index.js';
/** The table of the fabric, as a file for `nft -f`. */
export declare const gatewayText: ({ uplink, segments }: Extract<InsideStep, {
    kind: 'gateway-filter';
}>) => string;
/**
 * Deletes the table `filter` of an iptables, all at once or not at all: not where one of its chains is in use, which then
 * cannot be made here. nft(8) has no other way to delete a table on a condition.
 */
export declare const emptyFilterText: (tool: string) => string;
type Translation = Extract<HostStep, {
    kind: 'translation';
}>;
/**
 * The table of a lab on the host, for `nft -f`, which makes it in one transaction: where there is one of that name that
 * somebody has changed, there is no moment without.
 */
export declare const translationText: ({ table, uplink, members }: Translation) => string;
export {};
