import { expect, test } from 'vitest'
import { planNetwork } from '../../../src/plan/index.ts'
import { planText } from '../../../src/render/plan-text.ts'
import { networkOf, parseTopology } from '../../../src/resolve/index.ts'

test('commands of a file do nothing to a terminal, or to who reads the lines of a log', () => {
  const setup = JSON.stringify(['one\n::stop-commands::two\n##[add-mask]e \u001b[2J'])
  const text = planText(planNetwork(networkOf(parseTopology(`namespaces: { a: { setup: ${setup} } }`)), { pin: false }))
  expect(text).toContain('\n\\x3a:stop-commands::two\n#\\x23[add-mask]e \\x1b[2J')
})

test('checks that the machine itself makes are said with where they connect, and no others', () => {
  const checks = '{ from: host, to: 203.0.113.9, tcp: 8080 }, { from: host, to: "2001:db8::9", icmp: unreachable }'
  const said = (text: string) =>
    planText(planNetwork(networkOf(parseTopology(text)), { pin: false }))
      .split('\n')
      .slice(-3)
  expect(said(`namespaces: { a: {} }\nchecks: [${checks}]`)).toEqual([
    '`netns-topology check` connects from the machine itself, with its own network, to:',
    '  203.0.113.9 (tcp 8080)',
    '  2001:db8::9 (icmp)',
  ])
  const inside = 'namespaces: { a: { loopback: [10.0.0.1/32] } }\nchecks: [{ from: a, to: 10.0.0.1, icmp: reachable }]'
  expect(said(inside).join('\n')).not.toContain('netns-topology check')
})
