/** What JSON.parse gives of what a program printed. */
export type Json = string | number | boolean | null | readonly Json[] | {
    readonly [field: string]: Json;
};
export type Fields = Readonly<Record<string, Json>>;
/** The objects of a JSON list; iproute2 says an empty list as nothing at all where it is old. */
export declare function objectsOf(text: string): Fields[];
/** For what JSON.parse gave, or a part of it. */
export declare function isFields(value: unknown): value is Fields;
/** For what JSON.parse gave, or a part of it. */
export declare function isList(value: unknown): value is readonly Json[];
/** The objects in a list; none where it is no list. */
export declare function fieldsIn(value: Json | undefined): Fields[];
/** What is in a list; nothing where it is no list. */
export declare function listIn(value: Json | undefined): readonly Json[];
/** The fields of these names that are there. */
export declare function pick(fields: Fields, names: readonly string[]): Fields;
/** The fields but those of these names. */
export declare function omit(fields: Fields, names: ReadonlySet<string>): Fields;
/** The words of a key; what is not there is left out. */
export declare function words(...parts: readonly (Json | undefined)[]): string;
