import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { nodeTooOld, oldestNode } from '../../../src/errors/node-version.ts'

test('package.json names the same oldest Node', () => {
  expect(manifest.engines.node).toBe(`>=${oldestNode}`)
})

test.for(['22.18.0', '22.19.1', '22.100.0', '23.0.0', '24.1.0', '100.0.0', '25.0.0-nightly20260101'])(
  '%s will do',
  (version) => {
    expect(nodeTooOld(version)).toBeUndefined()
  },
)

test.for(['22.17.1', '22.2.0', '20.20.2', '18.0.0', '9.99.0'])('%s is too old', (version) => {
  expect(nodeTooOld(version)).toBe(`Node 22.18 or later is needed, and this is Node ${version}`)
})
