import type { CheckSpec, Topology } from './schema.js';
type NamesIn<T> = T extends undefined ? never : keyof T & string;
type BridgeName<T> = T extends {
    readonly bridges?: infer B;
} ? NamesIn<B> : never;
type NameOf<T> = T extends {
    readonly namespaces?: infer N;
} ? NamesIn<N> : never;
/** Every `NAMESPACE:INTERFACE`. */
type EndIn<N> = {
    [Name in keyof N & string]: N[Name] extends {
        readonly interfaces: infer I;
    } ? `${Name}:${NamesIn<I>}` : never;
}[keyof N & string];
type CheckedNamespace<N, Bridge extends string, End extends string> = N extends {
    readonly interfaces: infer I;
} ? {
    readonly interfaces: {
        readonly [Name in keyof I]: {
            readonly bridge?: Bridge;
            readonly peer?: End;
        };
    };
} : unknown;
type CheckedNamespaces<T> = T extends {
    readonly namespaces: infer N;
} ? {
    readonly namespaces: {
        readonly [Name in keyof N]: CheckedNamespace<N[Name], BridgeName<T>, EndIn<N>>;
    };
} : unknown;
type CheckedChecks<T> = T extends {
    readonly checks: readonly unknown[];
} ? {
    readonly checks: readonly (CheckSpec & {
        readonly from: NameOf<T>;
    })[];
} : unknown;
type IsOpen<T> = string extends NameOf<T> ? true : false;
/**
 * What a topology literal must also be: every `bridge` and `peer` is one that it has, and so is `from` of every check.
 * As `open<const T extends Topology>(topology: T & Checked<T>)` a name that is not there does not compile, while a
 * `Topology` that is no literal, whose names are just strings, passes.
 */
export type Checked<T extends Topology> = IsOpen<T> extends true ? unknown : CheckedNamespaces<T> & CheckedChecks<T>;
/** The names of the namespaces of a topology literal; any string where it is none. */
export type NamespaceName<T extends Topology> = IsOpen<T> extends true ? string : NameOf<T>;
export {};
