/** Says what is wrong with a value that was read; undefined where it is what is expected. */
export type Expected = (value: unknown) => string | undefined;
/** What each field of a `T` has to be; one that it does not name may not be there. */
export type Shape<T> = {
    readonly [Field in keyof T]-?: Expected;
};
/** @param what as a message calls it */
export declare const valueThat: (what: string, fits: (value: unknown) => boolean) => Expected;
export declare const textThat: (what: string, fits: (value: string) => boolean) => Expected;
export declare const oneOf: (...values: readonly (string | boolean)[]) => Expected;
export declare const integer: (least: number, most: number) => Expected;
export declare const optional: (expected: Expected) => Expected;
export declare const listOf: (expected: Expected) => Expected;
export declare const fields: <T>(shape: Shape<T>) => Expected;
