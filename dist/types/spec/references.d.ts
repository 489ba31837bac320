import type { CheckSpec, Topology } from './schema.js';
type NamesIn<T> = T extends undefined ? never : keyof T & string;
type BridgeName<T> = T extends {
    readonly bridges?: infer B;
} ? NamesIn<B> : never;
type NameOf<T> = T extends {
    readonly namespaces?: infer N;
} ? NamesIn<N> : never;
/** Every `NAMESPACE:INTERFACE`, by namespace. */
type EndsOf<N> = {
    readonly [Name in keyof N & string]: N[Name] extends {
        readonly interfaces: infer I;
    } ? `${Name}:${NamesIn<I>}` : never;
};
/**
 * What a name must also be. One that is wrong becomes a type that shows what there is; the intersection of two different
 * literals would be `never`, which shows nothing.
 */
type OneOf<Names extends string, Name> = [Name] extends [Names | undefined] ? unknown : {
    readonly 'must be one of': Names;
};
type CheckedInterface<I, Bridge extends string, End extends string> = {
    readonly bridge?: I extends {
        readonly bridge: infer Name;
    } ? OneOf<Bridge, Name> : Bridge;
    readonly peer?: I extends {
        readonly peer: infer Name;
    } ? OneOf<End, Name> : End;
};
type CheckedNamespace<N, Bridge extends string, End extends string> = N extends {
    readonly interfaces: infer I;
} ? {
    readonly interfaces: {
        readonly [Name in keyof I]: CheckedInterface<I[Name], Bridge, End>;
    };
} : unknown;
type CheckedNamespaces<T> = T extends {
    readonly namespaces: infer N;
} ? {
    readonly namespaces: {
        readonly [Name in keyof N]: CheckedNamespace<N[Name], BridgeName<T>, EndsOf<N>[keyof N & string]>;
    };
} : unknown;
type CheckedChecks<T> = T extends {
    readonly checks: infer Checks;
} ? {
    readonly checks: {
        readonly [Index in keyof Checks]: CheckedCheck<Checks[Index], NameOf<T>>;
    };
} : unknown;
type CheckedCheck<C, Namespace extends string> = C extends {
    readonly from: infer Name;
} ? CheckSpec & {
    readonly from: OneOf<Namespace, Name>;
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
