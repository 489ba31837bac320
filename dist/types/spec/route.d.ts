import * as z from 'zod';
export declare const routeSchema: z.ZodObject<{
    to: z.ZodString;
    via: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodReadonly<z.ZodArray<z.ZodString>>]>>;
    dev: z.ZodOptional<z.ZodString>;
    type: z.ZodOptional<z.ZodEnum<{
        blackhole: "blackhole";
        local: "local";
        prohibit: "prohibit";
        unicast: "unicast";
        unreachable: "unreachable";
    }>>;
    'on-link': z.ZodOptional<z.ZodBoolean>;
    from: z.ZodOptional<z.ZodString>;
    mtu: z.ZodOptional<z.ZodInt>;
    metric: z.ZodOptional<z.ZodInt>;
    table: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
/** A route of the machine itself. One without a device would outlive the lab, so that there is no `type`. */
export declare const hostRouteSchema: z.ZodObject<{
    via: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodReadonly<z.ZodArray<z.ZodString>>]>>;
    dev: z.ZodOptional<z.ZodString>;
    'on-link': z.ZodOptional<z.ZodBoolean>;
    from: z.ZodOptional<z.ZodString>;
    mtu: z.ZodOptional<z.ZodInt>;
    metric: z.ZodOptional<z.ZodInt>;
    table: z.ZodOptional<z.ZodInt>;
    to: z.ZodString;
}, z.core.$strict>;
export declare const policySchema: z.ZodObject<{
    from: z.ZodOptional<z.ZodString>;
    to: z.ZodOptional<z.ZodString>;
    mark: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
    iif: z.ZodOptional<z.ZodString>;
    'type-of-service': z.ZodOptional<z.ZodInt>;
    table: z.ZodInt;
    priority: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
