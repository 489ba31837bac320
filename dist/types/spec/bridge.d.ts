import * as z from 'zod';
export declare const bridgeSchema: z.ZodObject<{
    subnets: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    nat: z.ZodOptional<z.ZodBoolean>;
    ipv6: z.ZodOptional<z.ZodBoolean>;
    mtu: z.ZodOptional<z.ZodInt>;
    stp: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict>;
