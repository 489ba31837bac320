export declare const ipAddress: import("zod").ZodString;
export declare const hostAddress: import("zod").ZodString;
export declare const interfaceAddress: import("zod").ZodString;
export declare const loopbackAddress: import("zod").ZodString;
export declare const subnet: import("zod").ZodString;
export declare const destination: import("zod").ZodString;
export declare const hostDestination: import("zod").ZodString;
/** What a routing policy selects by: an address or a prefix. */
export declare const selector: import("zod").ZodString;
