/**
 * The words of a process by /proc/PID/cmdline, each of which a NUL ends. A program that writes a title over them (nginx,
 * ocserv, PostgreSQL) fills the rest with NULs, or leaves one text as setproctitle(3bsd) writes it, `NAME: TEXT`: its words are
 * then those of the title.
 */
export declare function argvIn(cmdline: string): string[];
