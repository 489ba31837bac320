import type { Receipt } from '../audit/index.ts'
import type { Network } from '../resolve/network.ts'
import { markdownText } from './marks.ts'
import { mermaidText } from './mermaid.ts'
import { renderReceipt } from './receipt.ts'

/** More than this many interfaces nobody reads, and a runner takes no more than 1 MiB. */
const most = 100

interface Row {
  readonly namespace: string
  readonly interface: string
  readonly addresses: readonly string[]
  readonly mac: string
}

/** A topology that came up, in Markdown: a diagram and a table of addresses. */
export function topologySummary(name: string, network: Network): string {
  const rows = network.namespaces.flatMap(({ name: namespace, interfaces }) =>
    interfaces.map(({ name: device, addresses, mac }): Row => ({ namespace, interface: device, addresses, mac })),
  )
  const isLarge = rows.length > most
  const diagram = isLarge ? [] : ['```mermaid', mermaidText(network).trimEnd(), '```', '']
  const more = isLarge ? [`and ${rows.length - most} more interfaces`, ''] : []
  return [`### ${markdownText(name)}`, '', ...diagram, ...addressTable(rows.slice(0, most)), '', ...more].join('\n')
}

const addressTable = (rows: readonly Row[]): string[] => [
  '| namespace | interface | addresses | MAC |',
  '| --- | --- | --- | --- |',
  ...rows.map(
    (row) =>
      `| ${[row.namespace, row.interface, row.addresses.join(' '), row.mac].map((cell) => markdownText(cell)).join(' | ')} |`,
  ),
]

/** What became of the machine, in Markdown. */
export function receiptSummary(name: string, receipt: Receipt): string {
  const compared = Object.values(receipt.compared).reduce((sum, count) => sum + count, 0)
  const left = receipt.ours.length
  const verdict = left === 0 ? `host identical: ${compared} things compared` : `${left} of ours left on the host`
  const lines = renderReceipt(receipt).split('\n').map(markdownText).join('<br>\n')
  return `### ${markdownText(name)}: ${verdict}\n\n<details><summary>receipt</summary>\n\n${lines}\n\n</details>\n`
}
