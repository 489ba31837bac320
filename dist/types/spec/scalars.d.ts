import * as z from 'zod';
/** The largest number that 32 bits hold: of routing tables, metrics and priorities. */
export declare const largest32 = 4294967295;
export declare const mtu: z.ZodInt;
export declare const port: z.ZodInt;
export declare const table: z.ZodInt;
export declare const metric: z.ZodInt;
export declare const priority: z.ZodInt;
/** The six bits of a DSCP where the octet has them; the kernel refuses the other two, which are of ECN (RFC 3168). */
export declare const typeOfService: z.ZodInt;
export declare const mac: z.ZodString;
export declare const sysctlValue: z.ZodUnion<readonly [z.ZodString, z.ZodInt, z.ZodBoolean]>;
export declare const command: z.ZodString;
