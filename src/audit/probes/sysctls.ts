import type { Files } from '../files.ts'
import type { Items } from '../items.ts'

const root = '/proc/sys/net'

/** Of each device: what forwarding touches, and what decides whether and where packets go. */
const deviceSettings: Readonly<Record<'ipv4' | 'ipv6', readonly string[]>> = {
  ipv4: [
    ...['forwarding', 'accept_redirects', 'secure_redirects', 'send_redirects', 'shared_media', 'rp_filter'],
    ...['accept_local', 'accept_source_route', 'arp_accept', 'arp_announce', 'arp_filter', 'arp_ignore', 'arp_notify'],
    ...['bc_forwarding', 'disable_policy', 'disable_xfrm', 'log_martians', 'promote_secondaries', 'proxy_arp'],
    ...['proxy_arp_pvlan', 'route_localnet', 'src_valid_mark'],
  ],
  ipv6: [
    ...['forwarding', 'force_forwarding', 'accept_ra', 'accept_ra_defrtr', 'accept_redirects', 'accept_dad'],
    ...['accept_source_route', 'addr_gen_mode', 'autoconf', 'disable_ipv6', 'keep_addr_on_down', 'proxy_ndp'],
    ...['use_tempaddr'],
  ],
}

/** Directories read in full; settings of single neighbour tables and of devices beside the above would be thousands. */
const wholeDirectories = [
  ...['bridge', 'core', 'ipv4', 'ipv6', 'mptcp', 'netfilter'],
  ...['ipv4/conf/all', 'ipv4/conf/default', 'ipv6/conf/all', 'ipv6/conf/default'],
]

/** No settings but numbers that the kernel counts, a command, and keys that a first packet makes. */
const notSettings = new Set([
  'net.netfilter.nf_conntrack_count',
  'net.ipv4.tcp_fastopen_key',
  'net.ipv6.conf.all.stable_secret',
  'net.ipv6.conf.default.stable_secret',
])

/** Settings of the network by their sysctl(8) names, a dot in the name of a device written as a slash. */
export function sysctls(files: Files): Items {
  const whole = wholeDirectories.flatMap((directory) => {
    return files.list(`${root}/${directory}`).map((name) => `${directory}/${name}`)
  })
  const paths = [...whole, ...devicePaths(files, 'ipv4'), ...devicePaths(files, 'ipv6')]
  return Object.fromEntries(
    paths.flatMap((path) => {
      const name = nameOf(path)
      const value = notSettings.has(name) ? undefined : valueOf(files, path)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function devicePaths(files: Files, family: 'ipv4' | 'ipv6'): string[] {
  const directory = `${family}/conf`
  const known = files.list(`${root}/${directory}/all`)
  const wanted = deviceSettings[family].filter((name) => known.includes(name))
  const devices = files.list(`${root}/${directory}`).filter((name) => name !== 'all' && name !== 'default')
  return devices.flatMap((device) => wanted.map((name) => `${directory}/${device}/${name}`))
}

function valueOf(files: Files, path: string): string | undefined {
  try {
    return files.read(`${root}/${path}`)?.trimEnd()
  } catch {
    // Directories, settings that can only be written, and those that have no value yet (EIO) say nothing to compare.
    return undefined
  }
}

/** sysctl.d(5): in a name a slash and a dot stand for each other. */
function nameOf(path: string): string {
  return `net.${path.replace(/[./]/g, (separator) => (separator === '/' ? '.' : '/'))}`
}
