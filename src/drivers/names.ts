import type { InsideStep } from '../plan/index.ts'

type Names = Extract<InsideStep, { kind: 'names' }>

const localhost = [
  { address: '127.0.0.1', names: ['localhost'] },
  { address: '::1', names: ['localhost', 'ip6-localhost', 'ip6-loopback'] },
]

/** As Debian does for a machine without an address of its own: its programs look their host name up, many by IPv4 only. */
const withoutIpv4 = (name: string) => ({ address: '127.0.1.1', names: [name] })

/** hosts(5). The namespace's name is the host name of its programs, so that it is always there. */
export const hostsText = ({ in: name, hosts }: Names): string =>
  [...localhost, ...hosts, ...(hasIpv4(name, hosts) ? [] : [withoutIpv4(name)])]
    .map(({ address, names }) => `${address} ${names.join(' ')}\n`)
    .join('')

const hasIpv4 = (name: string, hosts: Names['hosts']): boolean =>
  hosts.some(({ address, names }) => names.includes(name) && !address.includes(':'))

/** resolv.conf(5). A file without nameservers would mean the one at 127.0.0.1, so it says that lookups fail at once. */
export function resolverText({ nameservers, search, resolverOptions }: Names): string {
  const options = [...resolverOptions, ...(nameservers.length === 0 ? ['attempts:1', 'timeout:1'] : [])]
  return [
    ...nameservers.map((address) => `nameserver ${address}\n`),
    ...(search.length === 0 ? [] : [`search ${search.join(' ')}\n`]),
    ...(options.length === 0 ? [] : [`options ${options.join(' ')}\n`]),
  ].join('')
}
