/**
 * For sh(1) in a mount namespace of its own. Reads the rules of the machine, which is the network that it starts in, and goes
 * on in a new network with $1, a script for sh(1) that is given the rest: see `passing`. Input: the uplink's own rules, a
 * command on each line.
 */
export declare const copyingRules: string;
