import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPeer, framesOf, type Peer } from '../../../src/remote/index.ts'
import type { AnyFunction } from '../../../src/remote/wire/pack.ts'

/** Two ends of a stream in one process. The first one calls `root` of the second. */
function pair(root: AnyFunction): Peer {
  const [there, back] = [new PassThrough(), new PassThrough()]
  createPeer({ frames: framesOf(there, back), root, other: 'first' })
  return createPeer({ frames: framesOf(back, there), root: () => undefined, other: 'second' })
}

const echo = pair((value: unknown) => value)

describe('what crosses', () => {
  test('is the same on the other side, whatever plain data it is', async () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    })
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        expect(await echo.call(value)).toStrictEqual(plain(value))
      }),
    )
  })

  test.each([[null], [Object.assign(Object.create(null), { a: 1 })], [{ ['__proto__']: 1 }]])('%o', async (value) => {
    expect(Object.entries((await echo.call({ value })) as object)).toEqual([['value', value]])
  })

  test('keeps circles and what is shared', async () => {
    const shared = { list: [1] }
    const value: Record<string, unknown> = { one: shared, other: shared }
    value.self = value
    const back = (await echo.call(value)) as Record<string, unknown>
    expect(back.one).toBe(back.other)
    expect(back.self).toBe(back)
  })
})

/** fast-check makes some objects without a prototype, which have one afterwards. */
function plain(value: unknown): unknown {
  return structuredClone(value)
}

describe('what is used from the other side', () => {
  test('a function is the same when it comes back', async () => {
    const peer = pair(async (work: (n: number) => Promise<number>) => (await work(20)) + 1)
    expect(await peer.call((n: number) => n * 2)).toBe(41)
  })

  test('a signal that is aborted already, and one that is later', async () => {
    const peer = pair((signal: AbortSignal) => {
      const reason = () => (signal.reason as Error).message
      return signal.aborted
        ? reason()
        : new Promise((resolve) => signal.addEventListener('abort', () => resolve(reason())))
    })
    expect(await peer.call(AbortSignal.abort(new Error('before')))).toBe('before')
    const canceler = new AbortController()
    const answer = peer.call(canceler.signal)
    canceler.abort(new Error('later'))
    expect(await answer).toBe('later')
  })

  test('an iterable that throws does so where it is read', async () => {
    const peer = pair(async function* () {
      yield 1
      throw new RangeError('no more')
    })
    const seen: unknown[] = []
    const read = async () => {
      for await (const one of (await peer.call()) as AsyncIterable<unknown>) seen.push(one)
    }
    await expect(read()).rejects.toThrow(RangeError)
    expect(seen).toEqual([1])
  })
})

describe('an error', () => {
  test('of the system keeps its fields, an aggregate its errors, an abort its class', async () => {
    const errors = [
      Object.assign(new Error('open'), { code: 'ENOENT', errno: -2, path: '/a' }),
      new AggregateError([new TypeError('one')], 'all'),
      new DOMException('gone', 'AbortError'),
    ]
    const [system, aggregate, abort] = (await echo.call(errors)) as [Error, AggregateError, DOMException]
    expect(system).toMatchObject({ code: 'ENOENT', errno: -2, path: '/a', message: 'open' })
    expect(aggregate).toBeInstanceOf(AggregateError)
    expect(aggregate.errors).toEqual([new TypeError('one')])
    expect(abort).toBeInstanceOf(DOMException)
    expect(abort.name).toBe('AbortError')
  })

  test('with something that cannot cross arrives all the same', async () => {
    const back = await echo.call(Object.assign(new Error('no'), { at: new WeakMap() }))
    expect(back).toMatchObject({ message: 'no', at: '[object WeakMap]' })
  })

  test('that is none is thrown as it is', async () => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- that is the question
    const peer = pair(() => Promise.reject('text'))
    await expect(peer.call()).rejects.toBe('text')
  })
})

test('a peer that is closed fails what is under way and what comes', async () => {
  const peer = pair(() => new Promise(() => {}))
  const waiting = peer.call()
  await new Promise(setImmediate)
  peer.close(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  await expect(peer.call()).rejects.toThrow('gone')
})
