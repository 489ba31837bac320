import { didYouMean } from '../errors/nearest.ts'
import type { Path } from '../spec/index.ts'
import type { Draft, Node, Port } from './model.ts'
import { interfacesPath, listIps } from './model.ts'
import type { Report } from './report.ts'

/** The namespace of that name, or the machine itself as `host`; where there is none, that is a problem at `path`. */
export function findNode(name: string, path: Path, draft: Draft, report: Report): Node | undefined {
  const node = draft.nodes.get(name)
  if (node) return node
  if (name === draft.host.name) return findHost(path, draft.host, report)
  const hint = bridgeHint(name, draft) ?? didYouMean(name, membersOf(draft), 'there are')
  report.add(path, `there is no namespace \`${name}\``, { hint, unless: [['namespaces', name]] })
  return undefined
}

/** Who can be named. */
const membersOf = ({ nodes, host }: Draft): string[] => [...nodes.keys(), ...(host.ports.size > 0 ? [host.name] : [])]

function findHost(path: Path, host: Node, report: Report): Node | undefined {
  if (host.ports.size > 0) return host
  const hint = 'give it one: `host: { interfaces: { NAME: { bridge: NAME } } }`'
  report.add(path, '`host`, the machine itself, has no interface in this topology', {
    hint,
    unless: [interfacesPath(host)],
  })
  return undefined
}

function bridgeHint(name: string, { bridges }: Draft): string | undefined {
  const bridge = bridges.get(name)
  const gateways = bridge?.gateways ?? []
  return bridge && `\`${name}\` is a bridge${gateways.length > 0 ? `; its gateway is ${listIps(gateways)}` : ''}`
}

/** The interface of that name of a namespace; where there is none, that is a problem at `path`. */
export function findPort(node: Node, name: string, path: Path, report: Report): Port | undefined {
  const port = node.ports.get(name)
  if (port) return port
  const hint = didYouMean(name, node.ports.keys(), `interfaces of \`${node.name}\``)
  const message = `\`${node.name}\` has no interface \`${name}\``
  report.add(path, message, { hint, unless: [[...interfacesPath(node), name]] })
  return undefined
}
