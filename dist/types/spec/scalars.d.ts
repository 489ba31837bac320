import * as z from 'zod';
export declare const mtu: z.ZodInt;
export declare const port: z.ZodInt;
export declare const table: z.ZodInt;
export declare const metric: z.ZodInt;
export declare const priority: z.ZodInt;
export declare const mac: z.ZodString;
export declare const sysctlValue: z.ZodUnion<readonly [z.ZodString, z.ZodInt, z.ZodBoolean]>;
export declare const command: z.ZodString;
