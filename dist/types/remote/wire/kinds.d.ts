export declare const isWhole: (value: object) => boolean;
/** By its brand, because an environment such as jsdom has a class of its own. */
export declare const isSignal: (value: object) => value is AbortSignal;
export declare const isIterable: (value: unknown) => value is AsyncIterable<unknown>;
/** Also those of another realm, as in a pool of Vitest's. */
export declare function isPlain(value: object): boolean;
/** What a module exports, as fields: a loader's module may be any object. What cannot cross is an error where it is used. */
export declare class Exports {
    readonly [name: string]: unknown;
}
