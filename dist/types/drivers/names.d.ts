import type { InsideStep } from '../plan/index.js';
type Names = Extract<InsideStep, {
    kind: 'names';
}>;
/** hosts(5). The namespace's name is the host name of its programs, so that it is always there. */
export declare const hostsText: ({ in: name, hosts }: Names) => string;
/** resolv.conf(5). A file without nameservers would mean the one at 127.0.0.1, so it says that lookups fail at once. */
export declare function resolverText({ nameservers, search, resolverOptions }: Names): string;
export {};
