import * as z from 'zod';
export declare const checkSchema: z.ZodObject<{
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
}, z.core.$strict>;
