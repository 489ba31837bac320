import * as z from 'zod';
export declare const privateDirectorySchema: z.ZodObject<{
    path: z.ZodString;
    from: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export declare const privateSchema: z.ZodReadonly<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
    path: z.ZodString;
    from: z.ZodOptional<z.ZodString>;
}, z.core.$strict>]>>>;
