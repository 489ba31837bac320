import { expect, test } from 'vitest'
import { planNetwork } from '../../../src/plan/index.ts'
import { planText } from '../../../src/render/plan-text.ts'
import { networkOf, parseTopology } from '../../../src/resolve/index.ts'

test('commands of a file do nothing to a terminal, or to who reads the lines of a log', () => {
  const setup = JSON.stringify(['one\n::stop-commands::two\n##[add-mask]e \u001b[2J'])
  const text = planText(planNetwork(networkOf(parseTopology(`namespaces: { a: { setup: ${setup} } }`)), { pin: false }))
  expect(text).toContain('\n\\x3a:stop-commands::two\n#\\x23[add-mask]e \\x1b[2J')
})
