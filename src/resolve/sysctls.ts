import { didYouMean } from '../errors/nearest.ts'
import { type Path, sysctlPath } from '../spec/index.ts'
import { interfacesPath, type Node } from './model.ts'
import type { Sysctl } from './network.ts'
import type { Report } from './report.ts'

/** The sysctls of the file, of one namespace, with keys in slash form. */
export function resolveSysctls(node: Node, report: Report): Sysctl[] {
  const seen = new Map<string, string>()
  return Object.entries(node.spec.sysctls ?? {}).map(([name, said]) => {
    const at = [...node.at, 'sysctls', name]
    const sysctl = { key: sysctlPath(name), value: typeof said === 'boolean' ? String(Number(said)) : String(said), at }
    const other = seen.get(sysctl.key)
    if (other !== undefined) report.add(at, `\`${name}\` is \`${other}\`, which is given already`, { on: 'key' })
    seen.set(sysctl.key, name)
    checkForwarding(node, sysctl, report)
    checkInterface(node, sysctl.key, at, report)
    return sysctl
  })
}

const forwardingKey = /^net\/(?:ipv4\/ip_forward|ipv[46]\/conf\/[^/]+\/forwarding)$/

/** Whether a namespace forwards is said once, by `forwarding`. */
function checkForwarding({ name, at, spec }: Node, { key, value, at: path }: Sysctl, report: Report): void {
  const forwards = spec.forwarding ?? false
  if (!forwardingKey.test(key) || (Number(value) !== 0) === forwards) return
  const message = `${value} contradicts \`forwarding\` of \`${name}\`, which is ${forwards}`
  const hint = forwards ? 'leave out one of them' : `\`forwarding: true\` makes \`${name}\` a router`
  report.add(path, message, { hint, unless: [[...at, 'forwarding']] })
}

const always = ['all', 'default', 'lo']

function checkInterface(node: Node, key: string, at: Path, report: Report): void {
  const name = /^net\/ipv[46]\/(?:conf|neigh)\/([^/]+)\//.exec(key)?.[1]
  if (name === undefined || always.includes(name) || node.ports.has(name)) return
  const hint = didYouMean(name, [...node.ports.keys(), ...always], `interfaces of \`${node.name}\``)
  const unless = [[...interfacesPath(node), name]]
  report.add(at, `\`${node.name}\` has no interface \`${name}\``, { hint, on: 'key', unless })
}
