import * as z from 'zod';
/** Patterns go to editors by `.meta`, while the messages come from the functions above. */
export declare const label: z.ZodString;
export declare const namespaceName: z.ZodString;
export declare const interfaceName: z.ZodString;
export declare const machineInterfaceName: z.ZodString;
export declare const hostName: z.ZodString;
/** A name that is looked up elsewhere in the file, so that its own rules are those of what it names. */
export declare const reference: z.ZodString;
/** `NAMESPACE:INTERFACE`, cut in two; neither name can have a colon. */
export declare function splitReference(text: string): {
    readonly namespace: string;
    readonly interface?: string;
};
/** A label made of any text: what can not be in one becomes `-`. */
export declare function labelOf(text: string): string;
