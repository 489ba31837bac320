/**
 * What is there of a module that runs in another process: its functions, which all become asynchronous, and what of its
 * values can cross. Classes and values that cannot cross are errors where they are used.
 */
export type Remote<M> = { readonly [Name in keyof M]: RemoteValue<M[Name]> }

/** Any function. */
type Anything = (...args: never[]) => unknown

export type RemoteValue<V> = V extends abstract new (
  ...args: never[]
) => unknown
  ? CannotCross<'a class'>
  : V extends (...args: infer A) => infer R
    ? (...args: Sent<A>) => RemoteResult<R>
    : Received<V>

/** A promise; of an asynchronous iterable, one that can be iterated without being awaited. */
type RemoteResult<R> = Promise<Received<Awaited<R>>> &
  (Awaited<R> extends AsyncIterable<infer Item> ? AsyncIterable<Received<Item>> : unknown)

export interface CannotCross<What extends string> {
  readonly 'cannot cross': What
}

/** What is the same on both sides. */
type Plain =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | void
  | Date
  | RegExp
  | URL
  | Error
  | AbortSignal
  | ArrayBuffer
  | ArrayBufferView

/** A value of the other side, here. */
export type Received<V> = unknown extends V
  ? V
  : V extends Plain
    ? V
    : V extends Anything
      ? RemoteValue<V>
      : V extends AsyncIterable<infer Item>
        ? AsyncIterable<Received<Item>>
        : V extends ReadonlyMap<infer Key, infer Item>
          ? Map<Received<Key>, Received<Item>>
          : V extends ReadonlySet<infer Item>
            ? Set<Received<Item>>
            : V extends symbol
              ? CannotCross<'a symbol'>
              : V extends object
                ? { [Key in keyof V]: Received<V[Key]> }
                : V

/** A value of this side, as the other one takes it: functions may be asynchronous there only. */
type Sent<A extends readonly unknown[]> = { [Index in keyof A]: SentValue<A[Index]> }

type SentValue<V> = V extends (...args: infer A) => infer R
  ? IsAwaited<R> extends true
    ? (...args: { [Index in keyof A]: Received<A[Index]> }) => R | Awaited<R>
    : CannotCross<'a function whose result the other side does not await'>
  : V

/** Whether it makes no difference that a promise comes. */
type IsAwaited<R> = unknown extends R
  ? true
  : [R] extends [void | undefined]
    ? true
    : Extract<R, PromiseLike<unknown>> extends never
      ? false
      : true
