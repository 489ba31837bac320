import * as z from 'zod';
export declare const hostSchema: z.ZodObject<{
    interfaces: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        bridge: z.ZodOptional<z.ZodString>;
        peer: z.ZodOptional<z.ZodString>;
        addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
        mac: z.ZodOptional<z.ZodString>;
        mtu: z.ZodOptional<z.ZodInt>;
        offload: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strict>>>;
    routes: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodObject<{
        via: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodReadonly<z.ZodArray<z.ZodString>>]>>;
        dev: z.ZodOptional<z.ZodString>;
        'on-link': z.ZodOptional<z.ZodBoolean>;
        from: z.ZodOptional<z.ZodString>;
        mtu: z.ZodOptional<z.ZodInt>;
        metric: z.ZodOptional<z.ZodInt>;
        table: z.ZodOptional<z.ZodInt>;
        to: z.ZodString;
    }, z.core.$strict>>>>;
}, z.core.$strict>;
