import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testLimit } from '../support/patience.ts'

const tests = join(import.meta.dirname, '..')

/** What a test must not do unless a comment gives the reason: on a busy machine all that it waits for may take seconds. */
const rules: readonly { readonly what: string; readonly breaks: (line: string) => boolean }[] = [
  {
    what: 'a limit of its own below `testLimit`',
    breaks: (line) =>
      [...line.matchAll(/\b(?:timeout|testTimeout|hookTimeout): (\w+\([^)]*\)|[^,}]*)/g)].some(([, limit = '']) =>
        (limit.replaceAll(/\d+ \* /g, '').match(/\b\d[\d_]*\b/g) ?? []).some(
          (number) => Number(number.replaceAll('_', '')) < testLimit,
        ),
      ),
  },
  {
    what: 'a poll with a limit of its own',
    breaks: (line) => /\bvi\.wait(For|Until)\(|\bAbortSignal\.timeout\(/.test(line),
  },
  { what: 'a wait for a time', breaks: (line) => /\b(sleep|setTimeout)\(/.test(line) && !/\bwhile \(/.test(line) },
  {
    what: 'a comparison of the time that something took',
    breaks: (line) => /\bnow\(\) - \w+\)? ?([<>]|\.toBe(Less|Greater))|expect\(took\b.*\.toBeLess/.test(line),
  },
  { what: 'timeout(1)', breaks: (line) => /'timeout', ['`][-\d$]|\btimeout (-\S+ )*\d+ /.test(line) },
]

const isExcused = (line = ''): boolean => /\bby time: \S/.test(line)

/** The lines that break a rule without a reason, which stands on the line or on the one before: `by time: …`. */
const offences = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index, lines) =>
      isExcused(line) || isExcused(lines[index - 1])
        ? []
        : rules.filter(({ breaks }) => breaks(line)).map(({ what }) => `${index + 1}: ${what}: ${line.trim()}`),
    )

describe('what a test waits for', () => {
  it('has no limit but the one of all tests', () => {
    const files = globSync('**/*.{ts,sh}', { cwd: tests }).filter((file) => file !== 'unit/patience.test.ts')
    const found = files.flatMap((file) =>
      offences(readFileSync(join(tests, file), 'utf8')).map((one) => `${file}:${one}`),
    )
    expect(found).toEqual([])
  })

  it.for([
    'expect.poll(look, { timeout: 1000 }).toBe(1)',
    "it('works', { timeout: share(3_600_000, 60_000) }, test)",
    'await vi.waitFor(look)',
    'await sleep(200)',
    'await new Promise((resolve) => setTimeout(resolve, 200))',
    'if (performance.now() - start > 100) throw error',
    'expect(performance.now() - start).toBeLessThan(100)',
    "await host.must(['timeout', '5', 'sh'])",
    'timeout 5 sh -c "until ready; do :; done"',
  ])('is refused: %s', (text) => expect(offences(text)).toHaveLength(1))

  it.for([
    'await expect.poll(look).toBe(1)',
    "it('works', { timeout: share(3_600_000, testLimit) }, test)",
    'await sleep(200) // by time: it must still be there',
    '// by time: the moment is random\nawait sleep(moment)',
    "it('works', { timeout: 2 * testLimit }, test)",
    'while (!isThere()) await sleep(1)',
    'const took = performance.now() - start',
  ])('is accepted: %s', (text) => expect(offences(text)).toEqual([]))
})
