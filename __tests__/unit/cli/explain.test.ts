import { afterEach, expect, test, vi } from 'vitest'
import { explain } from '../../../src/cli/explain.ts'

afterEach(() => vi.restoreAllMocks())

/** What is said on stderr of an error, and the status. */
function said(error: unknown): { readonly status: number; readonly text: string } {
  const texts: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    texts.push(String(text))
    return true
  })
  const status = explain(error)
  return { status, text: texts.join('') }
}

test('an error of ours has its stack, and a place to report it', () => {
  const { status, text } = said(new TypeError('no such thing'))
  expect(status).toBe(1)
  expect(text).toMatch(/^netns-topology: an error that should not have happened\nTypeError: no such thing\n {4}at /)
  expect(text).toMatch(/\n {2}hint: report it .*`npm bugs netns-topology`.*\n$/)
})

test.each(['EISDIR', 'EFBIG', 'EIO', 'ELOOP', 'ENOSPC'])(
  '%s is said in words, with a hint and without a stack',
  (code) => {
    const { status, text } = said(Object.assign(new Error(`${code}: what node says '/the/path'`), { code }))
    expect(status).toBe(1)
    expect(text.split('\n')).toEqual([
      `netns-topology: ${code}: what node says '/the/path'`,
      expect.stringMatching(/^ {2}hint: /),
      '',
    ])
  },
)
