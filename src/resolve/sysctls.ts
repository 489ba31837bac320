import { didYouMean } from '../errors/nearest.ts'
import { type Path, sysctlPath } from '../spec/index.ts'
import { forwardingOf } from './forwarding.ts'
import { interfacesPath, type Node } from './model.ts'
import type { Forwarding, Sysctl } from './network.ts'
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

const forwardingKey = /^net\/(ipv[46])\/(?:ip_forward|conf\/([^/]+)\/forwarding)$/

/** The value that `forwarding` gives a setting; undefined where it is none of these. IPv6 has `all` for a list, too. */
function forwardingOfKey({ ipv4, ipv6, by }: Forwarding, key: string): boolean | undefined {
  const [, family, scope = 'all'] = forwardingKey.exec(key) ?? []
  if (family === undefined) return undefined
  if (family === 'ipv6' && scope === 'all') return ipv6
  return (family === 'ipv4' ? ipv4 : ipv6) && (by?.includes(scope) ?? true)
}

/** Whether a namespace forwards is said once, by `forwarding`. */
function checkForwarding({ name, at, spec }: Node, { key, value, at: path }: Sysctl, report: Report): void {
  const forwards = forwardingOfKey(forwardingOf(spec), key)
  if (forwards === undefined || (Number(value) !== 0) === forwards) return
  const said = [spec.forwarding ?? false].flat().join(', ')
  const message = `${value} contradicts \`forwarding\` of \`${name}\`, which is ${said}`
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
