import type { Machine } from '../../machine/machine.js';
import type { Entrance } from '../state/entrance.js';
/**
 * For a shell that starts a program in a lab. `start_collector` leaves a process to the lab that keeps what is written into a
 * FIFO, `$log.in`, until nobody has that open; `$collector` is its PID. Its environment says that it is no program of the
 * lab's. To open the FIFO is to wait for it. Its own output is redirected first, and by an exec of its own, for which a
 * shell keeps no copy of the old one: the shell reads until that is closed.
 */
export declare const collect = "\nlog=$1 mark=$2 ring=$3 mkfifo=$4 setsid=$5 env=$6 perl=$7 carried=$8\nshift 8\nstart_collector() {\n  \"$mkfifo\" -m 600 \"$log.in\" || exit\n  collector=$(\n    {\n      exec >\"$log\" 2>/dev/null\n      exec \"$env\" -i \"$mark\" \"$setsid\" \"$perl\" -e \"$ring\" \"$log.in\" <\"$log.in\"\n    } &\n    echo \"$!\"\n  )\n}";
export interface Collecting {
    readonly machine: Machine;
    readonly entrance: Entrance;
    readonly namespace: string;
    /** In the lab's state. */
    readonly file: string;
    readonly env: Readonly<Record<string, string>>;
}
/** What `collect` takes, and the environment for its shell: `"$env" -S "$carried"` makes it the program's. */
export declare function collecting({ machine, entrance, namespace, file, env }: Collecting): {
    words: string[];
    env: Readonly<Record<string, string>>;
};
