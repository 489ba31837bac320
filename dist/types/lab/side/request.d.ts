import * as z from 'zod';
/** The id of a lab. */
export declare const idSchema: z.ZodString;
/**
 * What the agent may be asked for, a line of JSON each. The id of a lab that is to be opened is said by its topology and its
 * tag. `state` is the user's own state directory, through which pins lead.
 */
export declare const requestSchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    do: z.ZodLiteral<"survey">;
    topology: z.ZodCustom<{
        version?: 1 | undefined;
        name?: string | undefined;
        bridges?: Record<string, {
            subnets?: readonly string[] | undefined;
            addresses?: readonly string[] | undefined;
            nat?: boolean | undefined;
            ipv6?: boolean | undefined;
            mtu?: number | undefined;
            stp?: boolean | undefined;
        }> | undefined;
        namespaces?: Record<string, {
            forwarding?: "ipv4" | "ipv6" | boolean | readonly string[] | undefined;
            ipv6?: boolean | undefined;
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            loopback?: readonly string[] | undefined;
            routes?: readonly {
                to: string;
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                type?: "blackhole" | "local" | "prohibit" | "unicast" | "unreachable" | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
            }[] | undefined;
            'routing-policy'?: readonly {
                from?: string | undefined;
                to?: string | undefined;
                mark?: string | number | undefined;
                iif?: string | undefined;
                'type-of-service'?: number | undefined;
                table: number;
                priority?: number | undefined;
            }[] | undefined;
            hosts?: Record<string, string | readonly string[]> | undefined;
            nameservers?: readonly string[] | {
                addresses?: readonly string[] | undefined;
                search?: readonly string[] | undefined;
                options?: readonly string[] | undefined;
            } | undefined;
            sysctls?: Record<string, string | number | boolean> | undefined;
            private?: readonly (string | {
                path: string;
                from?: string | undefined;
            })[] | undefined;
            processes?: "own" | undefined;
            setup?: readonly (string | {
                run: string;
                user?: "root" | undefined;
            })[] | undefined;
        }> | undefined;
        host?: {
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            routes?: readonly {
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
                to: string;
            }[] | undefined;
        } | undefined;
        checks?: readonly {
            from: string;
            to: string;
            icmp?: "reachable" | "unreachable" | undefined;
            tcp?: number | undefined;
            udp?: number | undefined;
            expect?: "answered" | "filtered" | "open" | "refused" | "silent" | undefined;
        }[] | undefined;
    }, {
        version?: 1 | undefined;
        name?: string | undefined;
        bridges?: Record<string, {
            subnets?: readonly string[] | undefined;
            addresses?: readonly string[] | undefined;
            nat?: boolean | undefined;
            ipv6?: boolean | undefined;
            mtu?: number | undefined;
            stp?: boolean | undefined;
        }> | undefined;
        namespaces?: Record<string, {
            forwarding?: "ipv4" | "ipv6" | boolean | readonly string[] | undefined;
            ipv6?: boolean | undefined;
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            loopback?: readonly string[] | undefined;
            routes?: readonly {
                to: string;
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                type?: "blackhole" | "local" | "prohibit" | "unicast" | "unreachable" | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
            }[] | undefined;
            'routing-policy'?: readonly {
                from?: string | undefined;
                to?: string | undefined;
                mark?: string | number | undefined;
                iif?: string | undefined;
                'type-of-service'?: number | undefined;
                table: number;
                priority?: number | undefined;
            }[] | undefined;
            hosts?: Record<string, string | readonly string[]> | undefined;
            nameservers?: readonly string[] | {
                addresses?: readonly string[] | undefined;
                search?: readonly string[] | undefined;
                options?: readonly string[] | undefined;
            } | undefined;
            sysctls?: Record<string, string | number | boolean> | undefined;
            private?: readonly (string | {
                path: string;
                from?: string | undefined;
            })[] | undefined;
            processes?: "own" | undefined;
            setup?: readonly (string | {
                run: string;
                user?: "root" | undefined;
            })[] | undefined;
        }> | undefined;
        host?: {
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            routes?: readonly {
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
                to: string;
            }[] | undefined;
        } | undefined;
        checks?: readonly {
            from: string;
            to: string;
            icmp?: "reachable" | "unreachable" | undefined;
            tcp?: number | undefined;
            udp?: number | undefined;
            expect?: "answered" | "filtered" | "open" | "refused" | "silent" | undefined;
        }[] | undefined;
    }>;
    tag: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"open">;
    topology: z.ZodCustom<{
        version?: 1 | undefined;
        name?: string | undefined;
        bridges?: Record<string, {
            subnets?: readonly string[] | undefined;
            addresses?: readonly string[] | undefined;
            nat?: boolean | undefined;
            ipv6?: boolean | undefined;
            mtu?: number | undefined;
            stp?: boolean | undefined;
        }> | undefined;
        namespaces?: Record<string, {
            forwarding?: "ipv4" | "ipv6" | boolean | readonly string[] | undefined;
            ipv6?: boolean | undefined;
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            loopback?: readonly string[] | undefined;
            routes?: readonly {
                to: string;
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                type?: "blackhole" | "local" | "prohibit" | "unicast" | "unreachable" | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
            }[] | undefined;
            'routing-policy'?: readonly {
                from?: string | undefined;
                to?: string | undefined;
                mark?: string | number | undefined;
                iif?: string | undefined;
                'type-of-service'?: number | undefined;
                table: number;
                priority?: number | undefined;
            }[] | undefined;
            hosts?: Record<string, string | readonly string[]> | undefined;
            nameservers?: readonly string[] | {
                addresses?: readonly string[] | undefined;
                search?: readonly string[] | undefined;
                options?: readonly string[] | undefined;
            } | undefined;
            sysctls?: Record<string, string | number | boolean> | undefined;
            private?: readonly (string | {
                path: string;
                from?: string | undefined;
            })[] | undefined;
            processes?: "own" | undefined;
            setup?: readonly (string | {
                run: string;
                user?: "root" | undefined;
            })[] | undefined;
        }> | undefined;
        host?: {
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            routes?: readonly {
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
                to: string;
            }[] | undefined;
        } | undefined;
        checks?: readonly {
            from: string;
            to: string;
            icmp?: "reachable" | "unreachable" | undefined;
            tcp?: number | undefined;
            udp?: number | undefined;
            expect?: "answered" | "filtered" | "open" | "refused" | "silent" | undefined;
        }[] | undefined;
    }, {
        version?: 1 | undefined;
        name?: string | undefined;
        bridges?: Record<string, {
            subnets?: readonly string[] | undefined;
            addresses?: readonly string[] | undefined;
            nat?: boolean | undefined;
            ipv6?: boolean | undefined;
            mtu?: number | undefined;
            stp?: boolean | undefined;
        }> | undefined;
        namespaces?: Record<string, {
            forwarding?: "ipv4" | "ipv6" | boolean | readonly string[] | undefined;
            ipv6?: boolean | undefined;
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            loopback?: readonly string[] | undefined;
            routes?: readonly {
                to: string;
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                type?: "blackhole" | "local" | "prohibit" | "unicast" | "unreachable" | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
            }[] | undefined;
            'routing-policy'?: readonly {
                from?: string | undefined;
                to?: string | undefined;
                mark?: string | number | undefined;
                iif?: string | undefined;
                'type-of-service'?: number | undefined;
                table: number;
                priority?: number | undefined;
            }[] | undefined;
            hosts?: Record<string, string | readonly string[]> | undefined;
            nameservers?: readonly string[] | {
                addresses?: readonly string[] | undefined;
                search?: readonly string[] | undefined;
                options?: readonly string[] | undefined;
            } | undefined;
            sysctls?: Record<string, string | number | boolean> | undefined;
            private?: readonly (string | {
                path: string;
                from?: string | undefined;
            })[] | undefined;
            processes?: "own" | undefined;
            setup?: readonly (string | {
                run: string;
                user?: "root" | undefined;
            })[] | undefined;
        }> | undefined;
        host?: {
            interfaces?: Record<string, {
                bridge?: string | undefined;
                peer?: string | undefined;
                addresses?: readonly string[] | undefined;
                mac?: string | undefined;
                mtu?: number | undefined;
                offload?: boolean | undefined;
            }> | undefined;
            routes?: readonly {
                via?: string | readonly string[] | undefined;
                dev?: string | undefined;
                'on-link'?: boolean | undefined;
                from?: string | undefined;
                mtu?: number | undefined;
                metric?: number | undefined;
                table?: number | undefined;
                to: string;
            }[] | undefined;
        } | undefined;
        checks?: readonly {
            from: string;
            to: string;
            icmp?: "reachable" | "unreachable" | undefined;
            tcp?: number | undefined;
            udp?: number | undefined;
            expect?: "answered" | "filtered" | "open" | "refused" | "silent" | undefined;
        }[] | undefined;
    }>;
    tag: z.ZodString;
    holder: z.ZodInt;
    pin: z.ZodBoolean;
    state: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"pin">;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"look">;
    id: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"repair">;
    id: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"evict">;
    id: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"close">;
    id: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"sweep">;
}, z.core.$strict>, z.ZodObject<{
    do: z.ZodLiteral<"snapshot">;
    id: z.ZodOptional<z.ZodString>;
    conntrack: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodIPv4, z.ZodIPv6]>>>;
}, z.core.$strict>], "do">;
export type AgentRequest = z.infer<typeof requestSchema>;
