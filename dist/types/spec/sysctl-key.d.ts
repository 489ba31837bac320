/**
 * The path of a sysctl below /proc/sys. sysctl.d(5): where the first separator is a dot, dots separate and a slash
 * stands for a dot of a name; otherwise slashes separate and dots are themselves.
 */
export declare function sysctlPath(key: string): string;
export declare const sysctlKey: import("zod").ZodString;
