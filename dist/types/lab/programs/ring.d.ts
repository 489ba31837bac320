import type { Machine } from '../../machine/machine.js';
/**
 * Perl: copies its input into a ring, which is its output, until the input ends. What cannot be written, as where no memory
 * is left, is lost: the program is not to wait for that. It takes no module, and nothing but SIGKILL ends it before.
 */
export declare const collector = "\nmy ($fifo) = @ARGV;\nunlink $fifo;\n$SIG{$_} = 'IGNORE' for qw(HUP INT QUIT TERM PIPE USR1 USR2 ALRM TSTP);\nmy ($total, $data) = (0);\nsub put { sysseek STDOUT, $_[0], 0 and syswrite STDOUT, $_[1] }\nsub count { put(0, sprintf '%020d', $total) }\ncount();\nwhile (sysread STDIN, $data, 65536) {\n  my $at = $total % 4259840;\n  my $first = substr $data, 0, 4259840 - $at;\n  put(20 + $at, $first);\n  put(20, substr $data, length $first) if length $first < length $data;\n  $total += length $data;\n  count();\n}";
/** Some of what a program printed; positions are in bytes since its start. */
export interface Printed {
    readonly bytes: Uint8Array;
    readonly from: number;
    readonly to: number;
}
/**
 * What a program has printed since a position, as far as it is kept.
 *
 * @throws LabError where the ring is none: programs of the lab may have put anything there.
 */
export declare function readRing(machine: Machine, path: string, since?: number): Printed;
