import type { Attachment, Interface, Network } from '../resolve/network.ts'
import { mermaidText } from './marks.ts'

/**
 * A network as a Mermaid flowchart: bridges round, namespaces square, routers with a mark, what leads out by a cloud.
 * https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaid({ bridges, namespaces, host }: Network): string {
  const ids = new Map([
    ...bridges.map(({ name }, index) => [`bridge ${name}`, `b${index}`] as const),
    ...namespaces.map(({ name }, index) => [`namespace ${name}`, `n${index}`] as const),
  ])
  const isOnHost = host.interfaces.length > 0
  const members = [
    ...namespaces.map(({ name, interfaces }) => ({ name, interfaces, id: ids.get(`namespace ${name}`) ?? '' })),
    ...(isOnHost ? [{ name: 'host', interfaces: host.interfaces, id: 'host' }] : []),
  ]
  return [
    'flowchart LR',
    ...bridges.map(({ name, subnets }, index) => `b${index}(["${label(name, ...subnets)}"])`),
    ...namespaces.map(
      ({ name, forwarding }, index) => `n${index}["${label(name, ...(forwarding ? ['router'] : []))}"]`,
    ),
    ...(isOnHost ? ['host[["this machine"]]'] : []),
    ...bridges.flatMap(({ nat }, index) => (nat ? [`b${index} -. nat .-> outside(("outside"))`] : [])),
    ...members.flatMap(({ name, id, interfaces }) => interfaces.flatMap((iface) => wire({ name, id }, iface, ids))),
  ].join('\n')
}

const label = (...lines: readonly string[]): string => lines.map(mermaidText).join('<br/>')

const end = ({ name, addresses }: Interface): string => label(name, ...addresses)

/** Of the two ends of a veth pair, the first by name draws it. */
function wire(member: { name: string; id: string }, iface: Interface, ids: ReadonlyMap<string, string>): string[] {
  const to = farEnd(iface.attachment, ids)
  if (to === undefined) return []
  const own = `${member.name} ${iface.name}`
  if (to.name !== undefined && to.name < own) return []
  return [`${member.id} ---|"${end(iface)}"| ${to.id}`]
}

function farEnd(attachment: Attachment, ids: ReadonlyMap<string, string>): { id: string; name?: string } | undefined {
  if ('bridge' in attachment) {
    const id = ids.get(`bridge ${attachment.bridge}`)
    return id === undefined ? undefined : { id }
  }
  const { namespace, interface: name } = attachment.peer
  return { id: ids.get(`namespace ${namespace}`) ?? 'host', name: `${namespace} ${name}` }
}
