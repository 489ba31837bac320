import { expect, test } from 'vitest'
import { vitestTooOld } from '../../../src/vitest/require-vitest.ts'

test.each(['4.1.0', '4.1.12', '4.10.0', '5.0.0-beta.1', '12.0.0'])('the fixtures work with Vitest %s', (version) => {
  expect(vitestTooOld(version)).toBeUndefined()
})

test.each(['0.34.6', '3.2.4', '4.0.18'])('Vitest %s is told that it is too old', (version) => {
  expect(vitestTooOld(version)).toBe(`Vitest 4.1 or later is needed, and this is Vitest ${version}`)
})
