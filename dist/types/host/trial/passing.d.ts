/**
 * For sh(1): makes a network with the rules that `copyingRules` read between two more, and lets a connection try to pass. The
 * neighbours are said, so that rules about ARP and neighbour discovery do not matter. Prints the counters of what has passed
 * outwards, and of the answers to it.
 *
 * $1: the programs of iptables that show rules. $2: 4 or 6. $3: the uplink's device. $4, $5: the addresses of its ends, for the
 * host and for the lab. $6, $7: those with their prefix lengths. $8: the device that leads out. $9: the host's address on it.
 * Then: where the connection goes to, and a program for perl(1) that makes it.
 */
export declare const passing: string;
/**
 * For perl(1): begins a TCP connection to $ARGV[0]. Nobody listens there, and so it ends with the answer. Where none comes, the
 * alarm ends it, after the kernel has sent it once more.
 */
export declare const connecting: string;
