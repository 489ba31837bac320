import type { Forwarding, Interface, Network } from '../resolve/network.ts'
import { mermaidLabel } from './marks.ts'

const none: Forwarding = { ipv4: false, ipv6: false }

/**
 * A network as a Mermaid flowchart: namespaces are boxes, routers with a double edge, bridges round; a line is a wire, with
 * the names and addresses of its ends, and a dotted one the way out. https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaidText({ bridges, namespaces, host }: Network): string {
  const members = [...namespaces, ...(host.interfaces.length > 0 ? [{ name: 'host', forwarding: none, ...host }] : [])]
  const lines = [
    ...bridges.map(({ name, subnets }) => `  b_${idOf(name)}([${label(name, ...subnets)}])`),
    ...members.map(({ name, forwarding }) => {
      const text = label(name)
      return `  n_${idOf(name)}${forwarding.ipv4 || forwarding.ipv6 ? `[[${text}]]` : `[${text}]`}`
    }),
    ...bridges.filter(({ nat }) => nat).map(({ name }) => `  b_${idOf(name)} -.->|nat| outside(("outside"))`),
    ...members.flatMap(({ name, interfaces }) => interfaces.flatMap((iface) => wire(members, name, iface))),
  ]
  return ['flowchart LR', ...lines, ''].join('\n')
}

type Member = { readonly name: string; readonly interfaces: readonly Interface[] }

function wire(members: readonly Member[], name: string, { name: device, addresses, attachment }: Interface): string[] {
  const from = `n_${idOf(name)}`
  const here = [device, ...addresses]
  if ('bridge' in attachment) return [`  ${from} ---|${label(...here)}| b_${idOf(attachment.bridge)}`]
  const { namespace, interface: far } = attachment.peer
  // Each wire is drawn from one of its ends.
  if (`${namespace}:${far}` < `${name}:${device}`) return []
  const there =
    members.find((one) => one.name === namespace)?.interfaces.find((one) => one.name === far)?.addresses ?? []
  return [`  ${from} ---|${label(...here, '–', far, ...there)}| n_${idOf(namespace)}`]
}

/** Names have letters, digits, `-` and `_`. A `-` may be read as part of a line, so that it is written as `_h`, and `_` as `__`. */
const idOf = (name: string): string => name.replaceAll('_', '__').replaceAll('-', '_h')

const label = (...words: readonly string[]): string => `"${words.map(mermaidLabel).join(' ')}"`
