import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { codeOf, isError, isUrl, messageOf } from '../../../src/errors/caught.ts'

/** As libraries made errors before there were classes. */
const old = Object.assign(Object.create(Error.prototype), { message: 'planted', code: 'EOLD' })

describe('what is thrown', () => {
  it.each([
    ['of this realm', new RangeError('planted')],
    ['of another', runInNewContext("new RangeError('planted')")],
    ['of an old library', old],
    ['of the web', new DOMException('planted')],
  ])('is an error %s, with its message', (_, error: unknown) => {
    expect(isError(error)).toBe(true)
    expect(messageOf(error)).toBe('planted')
  })

  it('has a code where it is one of the system, and is a text where it is no error', () => {
    expect(codeOf(runInNewContext("Object.assign(new Error(), { code: 'ENOENT' })"))).toBe('ENOENT')
    expect(codeOf(old)).toBe('EOLD')
    expect([isError('planted'), messageOf('planted'), codeOf({ code: 'ENOENT' })]).toEqual([false, 'planted', ''])
  })
})

it('a URL is one by what it is', () => {
  expect([isUrl(new URL('http://a/')), isUrl('http://a/'), isUrl({ href: 'http://a/' })]).toEqual([true, false, false])
})
