import type { CheckSpec, RouteSpec, Topology } from './schema.ts'

type NamesIn<T> = T extends undefined ? never : keyof T & string
type BridgeName<T> = T extends { readonly bridges?: infer B } ? NamesIn<B> : never
type NameOf<T> = T extends { readonly namespaces?: infer N } ? NamesIn<N> : never
type HostInterface<T> = T extends { readonly host?: { readonly interfaces?: infer I } | undefined } ? NamesIn<I> : never

/** Every `NAMESPACE:INTERFACE`, by namespace. */
type EndsOf<N> = {
  readonly [Name in keyof N & string]: N[Name] extends { readonly interfaces?: infer I }
    ? `${Name}:${NamesIn<I>}`
    : never
}

/** Every interface, as `peer` names it. */
type EndOf<T> =
  | `host:${HostInterface<T>}`
  | (T extends { readonly namespaces: infer N } ? EndsOf<N>[keyof N & string] : never)

/** Everyone with interfaces; the machine itself only where it has some. */
type MemberOf<T> = NameOf<T> | ([HostInterface<T>] extends [never] ? never : 'host')

/** What looks like an address: no name begins with a digit, and none has a colon, so that a reference has one at most. */
type AddressLike = `${number}.${string}` | `${string}:${string}:${string}`

/**
 * What a name must also be. One that is wrong becomes a type that shows what there is; the intersection of two different
 * literals would be `never`, which shows nothing.
 */
type OneOf<Names extends string, Name> = [Name] extends [Names | undefined]
  ? unknown
  : { readonly 'must be one of': Names }

/** What can be an address as well as a name; any `string` may be the former. */
type Target<T, To> = string extends To ? unknown : OneOf<MemberOf<T> | EndOf<T> | AddressLike, To>

type CheckedInterface<T, I> = {
  readonly bridge?: I extends { readonly bridge: infer Name } ? OneOf<BridgeName<T>, Name> : BridgeName<T>
  readonly peer?: I extends { readonly peer: infer Name } ? OneOf<EndOf<T>, Name> : EndOf<T>
}

type CheckedInterfaces<T, M> = M extends { readonly interfaces: infer I }
  ? { readonly interfaces: { readonly [Name in keyof I]: CheckedInterface<T, I[Name]> } }
  : unknown

type CheckedVia<T, Via> = Via extends readonly unknown[]
  ? { readonly [Index in keyof Via]: Target<T, Via[Index]> }
  : Target<T, Via>

type CheckedRoute<T, R> = RouteSpec &
  (R extends { readonly via: infer Via } ? { readonly via: CheckedVia<T, Via> } : unknown)

type CheckedRoutes<T, M> = M extends { readonly routes: infer R }
  ? { readonly routes: { readonly [Index in keyof R]: CheckedRoute<T, R[Index]> } }
  : unknown

/** A namespace, or the machine itself. */
type CheckedMember<T, M> = CheckedInterfaces<T, M> & CheckedRoutes<T, M>

type CheckedNamespaces<T> = T extends { readonly namespaces: infer N }
  ? { readonly namespaces: { readonly [Name in keyof N]: CheckedMember<T, N[Name]> } }
  : unknown

type CheckedHost<T> = T extends { readonly host: infer Host } ? { readonly host: CheckedMember<T, Host> } : unknown

/** Who can ask: the machine also where it is no member, for an address. */
type AskingOf<T, To> = MemberOf<T> | (string extends To ? 'host' : To extends AddressLike ? 'host' : never)

type CheckedCheck<T, C> = C extends { readonly from: infer From; readonly to: infer To }
  ? CheckSpec & { readonly from: OneOf<AskingOf<T, To>, From>; readonly to: Target<T, To> }
  : unknown

type CheckedChecks<T> = T extends { readonly checks: infer Checks }
  ? { readonly checks: { readonly [Index in keyof Checks]: CheckedCheck<T, Checks[Index]> } }
  : unknown

type IsOpen<T> = string extends NameOf<T> ? true : false

/**
 * What a topology literal must also be: every `bridge`, `peer` and name in `via`, and `from` and `to` of every check, is
 * one that it has. As `open<const T extends Topology>(topology: T & Checked<T>)` a name that is not there does not
 * compile, while a `Topology` that is no literal, whose names are just strings, passes.
 */
export type Checked<T extends Topology> =
  IsOpen<T> extends true ? unknown : CheckedNamespaces<T> & CheckedHost<T> & CheckedChecks<T>

/** The names of the namespaces of a topology literal; any string where it is none. */
export type NamespaceName<T extends Topology> = IsOpen<T> extends true ? string : NameOf<T>
