import type { InsideStep } from '../plan/index.js';
type Kind<K extends InsideStep['kind']> = Extract<InsideStep, {
    kind: K;
}>;
/** An IPv4 address with the broadcast address of its prefix, as every configuration tool gives it. */
export declare function addressWords({ device, address }: Pick<Kind<'address'>, 'device' | 'address'>): string[];
export declare function routeWords({ route }: Pick<Kind<'route'>, 'route'>): string[];
/** Without `-6`, ip-rule(8) takes every rule for one of IPv4, whatever its addresses. */
export declare function ruleWords({ rule }: Kind<'rule'>): string[];
export {};
