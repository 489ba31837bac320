import * as z from 'zod';
import { bridgeSchema } from './bridge.js';
import { namespaceSchema } from './namespace.js';
export declare const bridgesSchema: z.ZodRecord<z.ZodString, z.ZodObject<{
    subnets: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    nat: z.ZodOptional<z.ZodBoolean>;
    ipv6: z.ZodOptional<z.ZodBoolean>;
    mtu: z.ZodOptional<z.ZodInt>;
    stp: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict>>;
export declare const namespacesSchema: z.ZodRecord<z.ZodString, z.ZodObject<{
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
}, z.core.$strict>>;
/** The topology file, version 1: types, validation and JSON Schema come from here. */
export declare const topologySchema: z.ZodObject<{
    version: z.ZodOptional<z.ZodLiteral<1>>;
    name: z.ZodOptional<z.ZodString>;
    bridges: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        subnets: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
        addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
        nat: z.ZodOptional<z.ZodBoolean>;
        ipv6: z.ZodOptional<z.ZodBoolean>;
        mtu: z.ZodOptional<z.ZodInt>;
        stp: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strict>>>;
    namespaces: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
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
    }, z.core.$strict>>>;
    host: z.ZodOptional<z.ZodObject<{
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
    }, z.core.$strict>>;
    checks: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodObject<{
        from: z.ZodString;
        to: z.ZodString;
        icmp: z.ZodOptional<z.ZodEnum<{
            reachable: "reachable";
            unreachable: "unreachable";
        }>>;
        tcp: z.ZodOptional<z.ZodInt>;
        udp: z.ZodOptional<z.ZodInt>;
        expect: z.ZodOptional<z.ZodEnum<{
            answered: "answered";
            filtered: "filtered";
            open: "open";
            refused: "refused";
            silent: "silent";
        }>>;
    }, z.core.$strict>>>>;
}, z.core.$strict>;
/** What a topology file says; the object literal of TypeScript has the same shape. */
export type Topology = z.input<typeof topologySchema>;
export type BridgeSpec = z.input<typeof bridgeSchema>;
export type NamespaceSpec = z.input<typeof namespaceSchema>;
export type InterfaceSpec = NonNullable<NamespaceSpec['interfaces']>[string];
export type RouteSpec = NonNullable<NamespaceSpec['routes']>[number];
export type CheckSpec = NonNullable<Topology['checks']>[number];
