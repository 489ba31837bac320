import type { Machine } from '../../machine/machine.js';
/** Marks, in the environment, a program that was started inside and what descends from it. */
export declare const programMark = "NETNS_TOPOLOGY_PROGRAM";
/** Marks what was started by one handle of a lab that another process brought up, which the lab would outlive. */
export declare const handleMark = "NETNS_TOPOLOGY_HANDLE";
/**
 * Ends the carriers of a mark: asks each to end, and kills what is left after a second. It waits for the end of its
 * input first, so that it also does so when whoever started it was killed; a line says that there is nothing to do. It
 * looks twice where a program may change its user: the user sees those that enter, root of the lab those that changed.
 */
export declare const endCarriers = "\nmark=$1 over=$2\nmarked() { \"$@\" grep -lszxF -e \"$mark\" /proc/[0-9]*/environ; }\ncarriers() { { marked env; [ -z \"$over\" ] || marked $over; } | cut -d / -f 3 | sort -u; }\nsend() { for pid in $(carriers); do kill -s \"$1\" \"$pid\"; done 2>/dev/null; }\necho armed\nexec >/dev/null 2>&1\nread -r _ && exit\nsend TERM\nfor _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do\n  [ -n \"$(carriers)\" ] || exit 0\n  sleep 0.05\ndone\nfor _ in 1 2 3 4 5 6 7 8 9 10; do\n  send KILL\n  sleep 0.02\n  [ -n \"$(carriers)\" ] || exit 0\ndone";
export interface Ender {
    /** Ends the carriers; resolves when they are gone. */
    end(): Promise<void>;
    /** The program has ended by itself, and what it left running is the lab's. */
    disarm(): Promise<void>;
}
/** Whom an ender is to end. */
export interface Ends {
    /** What they have in their environment, `NAME=VALUE`. */
    readonly mark: string;
    /** See `Prepared`. Default: nothing. */
    readonly over?: readonly string[] | undefined;
}
/** Arms an ender for the carriers of a mark. It must be armed before they are started. */
export declare function armEnder(machine: Machine, ends: Ends): Promise<Ender>;
/** As `armEnder`, without waiting for it: also one that has not begun to wait ends them when this process is gone. */
export declare const armEnderAhead: (machine: Machine, ends: Ends) => Ender;
