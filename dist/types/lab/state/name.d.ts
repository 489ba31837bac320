/** @throws UsageError where it is no name for a lab. */
export declare function requireName(text: string): void;
