import { CapabilityError } from '../errors/errors.ts'
import type { Machine } from './machine.ts'

/** The Debian and Ubuntu package of each program that the engine may ask for. */
const packages: Readonly<Record<string, readonly string[]>> = {
  conntrack: ['conntrack'],
  coreutils: ['cat', 'cut', 'env', 'ln', 'readlink', 'rm', 'rmdir', 'sleep'],
  dash: ['sh'],
  ethtool: ['ethtool'],
  findutils: ['find'],
  grep: ['grep'],
  hostname: ['hostname'],
  iproute2: ['bridge', 'ip', 'tc'],
  iptables: ['ip6tables', 'ip6tables-save', 'iptables', 'iptables-save'],
  'iputils-ping': ['ping'],
  mount: ['mount'],
  nftables: ['nft'],
  'perl-base': ['perl'],
  uidmap: ['newgidmap', 'newuidmap'],
  'util-linux': ['flock', 'nsenter', 'setpriv', 'setsid', 'unshare'],
}

const packageOf = new Map(
  Object.entries(packages).flatMap(([name, programs]) => programs.map((program) => [program, name])),
)

/** What to do about a program that is not installed, or undefined where we do not know its package. */
export function installHint(program: string): string | undefined {
  const name = packageOf.get(program)
  return name === undefined ? undefined : `install the package ${name} (Debian, Ubuntu: apt-get install ${name})`
}

/**
 * What to do about a program that is there and is not started. One that is given capabilities by its file, as ping(8) is, needs a
 * process that may have them (capabilities(7)); in a lab it needs none (`net.ipv4.ping_group_range`, icmp(7)).
 */
export const remedyOfRefused = (said: string): string | undefined =>
  said.includes('Operation not permitted')
    ? 'in a container: give it the capability CAP_NET_RAW (--cap-add NET_RAW), or take the capabilities of ping away: setcap -r'
    : undefined

/** @throws CapabilityError that names every one of these programs that this machine lacks. */
export function requirePrograms(machine: Machine, programs: Iterable<string>): void {
  const missing = [...new Set(programs)].filter((program) => machine.find(program) === undefined)
  if (missing.length === 0) return
  const hints = new Set(missing.map((program) => installHint(program)))
  throw new CapabilityError(
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} needed and ${missing.length === 1 ? 'was' : 'were'} not found`,
    { hint: [...hints].join('; ') },
  )
}

/** The packages that bring those of these programs that this machine lacks, where we know them. */
export const missingPackages = (machine: Machine, programs: Iterable<string>): string[] => {
  const missing = [...programs].filter((program) => machine.find(program) === undefined)
  return [...new Set(missing.flatMap((program) => packageOf.get(program) ?? []))].toSorted()
}
