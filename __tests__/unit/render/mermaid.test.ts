import { expect, test } from 'vitest'
import { markdownText, mermaidLabel } from '../../../src/render/marks.ts'
import { mermaidText } from '../../../src/render/mermaid.ts'
import { topologySummary } from '../../../src/render/summary.ts'
import { networkOf, parseTopology } from '../../../src/resolve/index.ts'

const network = (text: string) => networkOf(parseTopology(text))

test('bridges, routers, the machine, the outside, and each veth pair once', () => {
  const text = mermaidText(
    network(`
bridges:
  lan: { subnets: [10.1.0.0/24], nat: true }
namespaces:
  gate: { forwarding: true, interfaces: { lan: { bridge: lan }, wan: { peer: "far:eth0", addresses: [10.2.0.1/24] } } }
  far: { interfaces: { eth0: { addresses: [10.2.0.2/24] } } }
host: { interfaces: { lan0: { bridge: lan } } }
`),
  )
  expect(text.split('\n')).toEqual([
    'flowchart LR',
    '  b_lan(["lan 10.1.0.0/24"])',
    '  n_gate[["gate"]]',
    '  n_far["far"]',
    '  n_host["host"]',
    '  b_lan -.->|nat| outside(("outside"))',
    '  n_gate ---|"lan 10.1.0.2/24"| b_lan',
    '  n_far ---|"eth0 10.2.0.2/24 – wan 10.2.0.1/24"| n_gate',
    '  n_host ---|"lan0 10.1.0.3/24"| b_lan',
    '',
  ])
})

test('names do nothing to the page or the diagram', () => {
  expect(mermaidLabel('a"]|\n')).toBe('a#34;#93;#124;#92;n')
  expect(markdownText('<b>|`x`\n')).toBe('&#60;b&#62;&#124;&#96;x&#96;&#92;n')
})

test('a large topology has no diagram, and the first hundred of its addresses', () => {
  const members = Array.from({ length: 120 }, (_, index) => `  n${index}: { interfaces: { eth0: { bridge: lan } } }`)
  const large = network(`bridges: { lan: { subnets: [10.1.0.0/16] } }\nnamespaces:\n${members.join('\n')}\n`)
  const text = topologySummary('large', large)
  expect(text).not.toContain('mermaid')
  expect(text.match(/^\| n/gm)).toHaveLength(101)
  expect(text).toContain('and 20 more interfaces')
})
