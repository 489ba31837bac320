import * as z from 'zod';
export declare const interfaceSchema: z.ZodObject<{
    bridge: z.ZodOptional<z.ZodString>;
    peer: z.ZodOptional<z.ZodString>;
    addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    mac: z.ZodOptional<z.ZodString>;
    mtu: z.ZodOptional<z.ZodInt>;
    offload: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict>;
export declare const interfacesSchema: z.ZodRecord<z.ZodString, z.ZodObject<{
    bridge: z.ZodOptional<z.ZodString>;
    peer: z.ZodOptional<z.ZodString>;
    addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    mac: z.ZodOptional<z.ZodString>;
    mtu: z.ZodOptional<z.ZodInt>;
    offload: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict>>;
export declare const machineInterfacesSchema: z.ZodRecord<z.ZodString, z.ZodObject<{
    bridge: z.ZodOptional<z.ZodString>;
    peer: z.ZodOptional<z.ZodString>;
    addresses: z.ZodOptional<z.ZodReadonly<z.ZodArray<z.ZodString>>>;
    mac: z.ZodOptional<z.ZodString>;
    mtu: z.ZodOptional<z.ZodInt>;
    offload: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict>>;
