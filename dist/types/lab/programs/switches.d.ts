/**
 * nsswitch.conf(5) of a namespace: the machine's, with the sources of host names that stay in the namespace. The files come
 * first, where the names of the topology are; the resolver is asked where what asked it for the machine is gone.
 */
export declare function switchesInside(text?: string): string;
