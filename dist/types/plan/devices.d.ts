/**
 * Names of devices in the fabric. A bridge is called as in the topology, a port `namespace_interface`; a name that does not
 * fit becomes a number behind an underscore. So does the port of a namespace with an underscore in its name: `a_b` with
 * `c` would clash with `a` with `b_c`. Bridges have no underscore in their names.
 */
export declare const bridgeDevice: (name: string, index: number) => string;
export declare function portDevice(namespace: string, device: string, index: number): string;
/**
 * Interface indexes, none twice in a lab: where both ends of a veth pair have the same one, the kernel takes the
 * carrier for not urgent and brings it up to a second late (`linkwatch_urgent_event`, net/core/link_watch.c).
 */
export declare function indexes(): () => number;
