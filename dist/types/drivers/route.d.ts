import type { InsideStep } from '../plan/index.js';
type Kind<K extends InsideStep['kind']> = Extract<InsideStep, {
    kind: K;
}>;
/** An IPv4 address with the broadcast address of its prefix, as every configuration tool gives it. */
export declare function addressWords({ device, address }: Pick<Kind<'address'>, 'device' | 'address'>): string[];
export declare function routeWords({ route }: Pick<Kind<'route'>, 'route'>): string[];
/** `ip` tells the family of a rule by its addresses, so a rule without any names the prefix of all. */
export declare function ruleWords({ rule: { family, from, to, table, priority } }: Kind<'rule'>): string[];
export {};
