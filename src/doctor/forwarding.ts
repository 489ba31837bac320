import type { Machine } from '../machine/machine.ts'
import type { Finding } from './finding.ts'
import type { Ipv6Default } from './routes.ts'

/** Whether IPv6 is forwarded: already, by single devices without making the host a router, or by all or none. */
type Ipv6Forwarding = 'on' | 'per device' | 'all or nothing' | 'no IPv6'

/** `force_forwarding` is of Linux 6.17 and later (commit f24987ef6959); before, `all.forwarding` decides for every device. */
function ipv6Forwarding(machine: Machine): Ipv6Forwarding {
  const all = (name: string) => machine.read(`/proc/sys/net/ipv6/conf/all/${name}`)?.trim()
  if (all('forwarding') === undefined || all('disable_ipv6') === '1') return 'no IPv6'
  if (all('forwarding') === '1') return 'on'
  return all('force_forwarding') === undefined ? 'all or nothing' : 'per device'
}

export function forwarding(machine: Machine, route: Ipv6Default | undefined): Finding[] {
  const isOn = machine.read('/proc/sys/net/ipv4/ip_forward')?.trim() === '1'
  const area = 'forwarding'
  return [
    { area, name: 'IPv4', status: 'ok', detail: isOn ? 'on' : 'off; a way out turns it on for its own devices only' },
    { area, name: 'IPv6', ...ipv6(ipv6Forwarding(machine)) },
    { area, name: 'IPv6 default route', status: 'ok', detail: routeText(route) },
  ]
}

type Found = Pick<Finding, 'status' | 'detail' | 'remedy'>

function ipv6(state: Ipv6Forwarding): Found {
  switch (state) {
    case 'on':
      return { status: 'ok', detail: 'on' }
    case 'per device':
      return { status: 'ok', detail: 'off; a way out forces it for its own devices only' }
    case 'all or nothing':
      return {
        status: 'limited',
        detail: 'off, and this kernel can turn it on for all devices only, which makes the host a router',
        remedy: 'Linux 6.17 or later, or sysctl -w net.ipv6.conf.DEVICE.accept_ra=2 net.ipv6.conf.all.forwarding=1',
      }
    case 'no IPv6':
      return { status: 'missing', detail: 'IPv6 is turned off', remedy: 'sysctl -w net.ipv6.conf.all.disable_ipv6=0' }
  }
}

function routeText(route: Ipv6Default | undefined): string {
  if (route === undefined) return 'none'
  return `through ${route.device}, ${route.isAdvertised ? 'by router advertisement' : 'not by router advertisement'}`
}
