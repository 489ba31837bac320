import type { InsideStep } from '../plan/index.ts'

type Names = Extract<InsideStep, { kind: 'names' }>

const localhost = [
  { address: '127.0.0.1', names: ['localhost'] },
  { address: '::1', names: ['localhost', 'ip6-localhost', 'ip6-loopback'] },
]

/** As Debian does for a machine without an address of its own: its programs look their host name up. */
const withoutAddress = (name: string) => ({ address: '127.0.1.1', names: [name] })

/** hosts(5). The namespace's name is the host name of its programs, so that it is always there. */
export const hostsText = ({ in: name, hosts }: Names): string =>
  [...localhost, ...hosts, ...(hosts.some(({ names }) => names.includes(name)) ? [] : [withoutAddress(name)])]
    .map(({ address, names }) => `${address} ${names.join(' ')}\n`)
    .join('')

/** resolv.conf(5). A file without nameservers would mean the one at 127.0.0.1, so it says that lookups fail at once. */
export const resolverText = ({ nameservers }: Names): string =>
  nameservers.length === 0
    ? 'options attempts:1 timeout:1\n'
    : nameservers.map((address) => `nameserver ${address}\n`).join('')
