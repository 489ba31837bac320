import type { HostStep, InsideStep } from '../plan/index.js';
/** The table of the fabric, as a file for `nft -f`. */
export declare const gatewayText: ({ uplink, segments }: Extract<InsideStep, {
    kind: 'gateway-filter';
}>) => string;
type Translation = Extract<HostStep, {
    kind: 'translation';
}>;
/**
 * The table of a lab on the host, on one line, because `nft -i` takes each for a whole. With `owner` it belongs to the
 * process that makes it.
 */
export declare const translationText: ({ table, uplink, members }: Translation, { owner }: {
    owner: boolean;
}) => string;
export {};
