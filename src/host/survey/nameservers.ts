import { isLinkLocal6, parseIp, specialKind } from '../../address/index.ts'
import type { Machine } from '../../machine/machine.ts'

/** Where those who put a stub on the loopback say which servers it asks: systemd-resolved(8), NetworkManager(8). */
const behindStubs = ['/run/systemd/resolve/resolv.conf', '/run/NetworkManager/no-stub-resolv.conf']

/** The servers that this machine asks for names, and that can be asked from elsewhere: none on its own loopback. */
export function nameserversOf(machine: Machine): string[] {
  for (const file of ['/etc/resolv.conf', ...behindStubs]) {
    const servers = serversIn(machine.read(file) ?? '').filter(isReachable)
    if (servers.length > 0) return servers
  }
  return []
}

/** resolv.conf(5) */
const serversIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? [])

/**
 * One with a zone is on a link of the machine's, and no address for us. Those of clouds are link-local of IPv4, as
 * 169.254.169.253, and the machine routes them as any other.
 */
const isReachable = (server: string): boolean => {
  const ip = parseIp(server)
  return ip !== undefined && !isLinkLocal6(ip) && !['loopback', 'unspecified'].includes(specialKind(ip) ?? '')
}
