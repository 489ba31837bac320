/**
 * A value as it crosses. What is an object has a kind, so that nothing of a user's can be taken for one of ours; v8.serialize
 * does the rest, circles among it.
 */
export type Packed = Primitive | PackedObject;
export type Primitive = undefined | null | boolean | number | bigint | string;
export type PackedObject = 
/** What the structured clone algorithm knows and what holds nothing else: dates, patterns, buffers. */
{
    readonly kind: 'whole';
    readonly value: object;
} | {
    readonly kind: 'url';
    readonly href: string;
} | {
    readonly kind: 'array';
    readonly items: Packed[];
} | {
    readonly kind: 'object';
    readonly fields: Record<string, Packed>;
} | {
    readonly kind: 'map';
    readonly entries: [Packed, Packed][];
} | {
    readonly kind: 'set';
    readonly items: Packed[];
} | PackedError
/** A function stays where it is, and is called there. */
 | {
    readonly kind: 'function';
    readonly id: number;
    readonly name: string;
} | {
    readonly kind: 'signal';
    readonly id: number;
    readonly aborted: boolean;
    readonly reason: Packed;
} | {
    readonly kind: 'iterable';
    readonly id: number;
}
/** Of a module: what cannot cross is an error only where it is used. */
 | {
    readonly kind: 'uncrossable';
    readonly why: string;
    readonly hint: string;
};
export interface PackedError {
    readonly kind: 'error';
    /** The name of its class. */
    readonly type: string;
    readonly name: string;
    readonly message: string;
    readonly stack: string;
    cause?: Packed;
    errors?: Packed;
    /** Its own fields besides these, as `code`. */
    fields: Record<string, Packed>;
}
/** What became of a call. */
export type Reply = {
    readonly value: Packed;
} | {
    readonly thrown: Packed;
}
/** What was to be sent cannot cross. */
 | {
    readonly refused: string;
    readonly hint: string;
};
