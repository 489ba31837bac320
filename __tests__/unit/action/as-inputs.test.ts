import { expect, test } from 'vitest'
import { asInputs } from '../../../src/action/report/as-inputs.ts'

test.each([
  ['run it as root, or with --privilege auto', 'run it as root, or with `privilege: auto`'],
  ['choose another name with --name', 'choose another name with `name`'],
  ['take down what has that name, or do without --pin', 'take down what has that name, or do without `pin: true`'],
  ['give it --privileged, or --security-opt a=b', 'give it --privileged, or --security-opt a=b'],
])('%s', (said, expected) => {
  expect(asInputs(said)).toBe(expected)
})
