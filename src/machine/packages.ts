/** The Debian and Ubuntu package of each program that the engine may ask for. */
const packages: Readonly<Record<string, readonly string[]>> = {
  conntrack: ['conntrack'],
  coreutils: ['cat', 'env', 'mkdir', 'rm', 'sleep'],
  dash: ['sh'],
  ethtool: ['ethtool'],
  iproute2: ['bridge', 'ip', 'ss', 'tc'],
  iptables: ['ip6tables', 'ip6tables-save', 'iptables', 'iptables-save'],
  'iputils-ping': ['ping'],
  kmod: ['modprobe'],
  mount: ['mount', 'umount'],
  nftables: ['nft'],
  passt: ['pasta'],
  procps: ['pkill', 'ps', 'sysctl'],
  slirp4netns: ['slirp4netns'],
  sudo: ['sudo'],
  tcpdump: ['tcpdump'],
  'util-linux': ['flock', 'mountpoint', 'nsenter', 'setpriv', 'unshare'],
}

const packageOf = new Map(
  Object.entries(packages).flatMap(([name, programs]) => programs.map((program) => [program, name])),
)

/** What to do about a program that is not installed, or undefined where we do not know its package. */
export function installHint(program: string): string | undefined {
  const name = packageOf.get(program)
  return name === undefined ? undefined : `install the package ${name} (Debian, Ubuntu: apt-get install ${name})`
}
