/** Entries by their names, of which one that is not there throws, with the nearest that is. */
export declare function named<T>(kind: string, entries: Readonly<Record<string, T>>): Readonly<Record<string, T>>;
/** @throws UsageError where there is none of the name. */
export declare function requireNamed<T>(kind: string, entries: Readonly<Record<string, T>>, name: string): T;
