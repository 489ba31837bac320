import * as z from 'zod';
export declare const hostsSchema: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodReadonly<z.ZodArray<z.ZodString>>]>>;
export declare const sysctlsSchema: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodInt, z.ZodBoolean]>>;
export declare const commandSchema: z.ZodObject<{
    run: z.ZodString;
    user: z.ZodOptional<z.ZodLiteral<"root">>;
}, z.core.$strict>;
export declare const resolverSchema: z.ZodObject<{
    addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    search: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    options: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
}, z.core.$strict>;
export declare const namespaceSchema: z.ZodObject<{
    forwarding: z.ZodOptional<z.ZodUnion<readonly [z.ZodBoolean, z.ZodEnum<{
        ipv4: "ipv4";
        ipv6: "ipv6";
    }>, z.ZodReadonly<z.ZodArray<z.ZodString>>]>>;
    ipv6: z.ZodOptional<z.ZodBoolean>;
    interfaces: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        bridge: z.ZodOptional<z.ZodString>;
        peer: z.ZodOptional<z.ZodString>;
        addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
        mac: z.ZodOptional<z.ZodString>;
        mtu: z.ZodOptional<z.ZodInt>;
        offload: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strict>>>;
    loopback: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    routes: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strict>>>>;
    'routing-policy': z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodObject<{
        from: z.ZodOptional<z.ZodString>;
        to: z.ZodOptional<z.ZodString>;
        mark: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
        iif: z.ZodOptional<z.ZodString>;
        'type-of-service': z.ZodOptional<z.ZodInt>;
        table: z.ZodInt;
        priority: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>>>;
    hosts: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodReadonly<z.ZodArray<z.ZodString>>]>>>;
    nameservers: z.ZodOptional<z.ZodUnion<readonly [z.ZodReadonly<z.ZodArray<z.ZodString>>, z.ZodObject<{
        addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
        search: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
        options: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    }, z.core.$strict>]>>;
    sysctls: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodInt, z.ZodBoolean]>>>;
    private: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        path: z.ZodString;
        from: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>>;
    processes: z.ZodOptional<z.ZodLiteral<"own">>;
    setup: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        run: z.ZodString;
        user: z.ZodOptional<z.ZodLiteral<"root">>;
    }, z.core.$strict>]>>>>;
}, z.core.$strict>;
