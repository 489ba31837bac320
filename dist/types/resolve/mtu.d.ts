import type { Draft } from './model.js';
import type { Report } from './report.js';
/** Gives every interface its MTU. */
export declare function resolveMtus({ segments }: Draft, report: Report): void;
/** Every interface with an IPv6 address has room for IPv6. To be called when addresses are known. */
export declare function checkIpv6Mtus({ segments }: Draft, report: Report): void;
