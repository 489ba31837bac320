import { describe, expect, it } from 'vitest'
import { checksText } from '../../../src/render/checks.ts'

const attempt = { target: '10.0.0.2', seen: 'reachable (0.1 ms)', holds: true }
const result = { from: 'a', to: 'b', asked: 'icmp reachable', holds: true, attempts: [attempt] }
const failed = { ...result, holds: false, attempts: [] }
const lastLine = (...results: (typeof result)[]) => checksText(results).split('\n').at(-1)

describe('checks in words', () => {
  it('have a line for each, and for each address that was tried', () => {
    expect(checksText([result, failed]).split('\n')).toEqual([
      'ok   a to b: icmp reachable',
      '  ok   10.0.0.2: reachable (0.1 ms)',
      'FAIL a to b: icmp reachable',
      '       there is no address to try',
      '1 of 2 checks does not hold',
    ])
  })

  it('are counted', () => {
    expect(lastLine()).toBe('no checks in the topology')
    expect(lastLine(result)).toBe('the check holds')
    expect(lastLine(failed)).toBe('the check does not hold')
    expect(lastLine(result, result)).toBe('all 2 checks hold')
    expect(lastLine(failed, failed, result)).toBe('2 of 3 checks do not hold')
  })
})
