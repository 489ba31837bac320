/**
 * The path of a sysctl below /proc/sys. sysctl.d(5): where the first separator is a dot, dots separate and a slash
 * stands for a dot of a name; otherwise slashes separate and dots are themselves.
 */
export declare function sysctlPath(key: string): string;
/** Whether the kernel is known to keep a setting for each network namespace. @param path below /proc/sys */
export declare const isOfNamespace: (path: string) => boolean;
/** Whether a setting is known to be the machine's. @param path below /proc/sys */
export declare const isOfMachine: (path: string) => boolean;
export declare const sysctlKey: import("zod").ZodString;
