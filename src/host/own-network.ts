import type { Machine } from '../machine/machine.ts'

/**
 * A network namespace. Its number is given to another one once it has ended; its cookie never is, as long as the machine runs
 * (SO_NETNS_COOKIE, include/uapi/asm-generic/socket.h, Linux 5.14).
 */
export interface NetworkId {
  readonly net: string
  readonly cookie?: string
}

/** The numbers of getsockopt(2), which Perl's own gives a buffer of another size than the kernel wants (arch/…/syscall.tbl). */
const getsockopt: Readonly<Partial<Record<NodeJS.Architecture, number>>> = { arm64: 209, riscv64: 209, x64: 55 }
const [ipv4, datagram, ofSockets, netnsCookie] = [2, 2, 1, 71]

/** What Node has no call for. */
const cookieOfNetwork = `
socket(my $socket, ${ipv4}, ${datagram}, 0) or exit 1;
my ($cookie, $length) = (pack('Q', 0), pack('L', 8));
exit 1 if syscall($ARGV[0] + 0, fileno($socket), ${ofSockets}, ${netnsCookie}, $cookie, $length) < 0;
print unpack 'Q', $cookie;`

/** That of this process, which it never leaves. */
export function ownNetwork(machine: Machine): NetworkId {
  const cookie = ownCookie(machine)
  return { net: ownNumber(machine), ...(cookie !== undefined && { cookie }) }
}

/** Where one of both has no cookie, the number decides. */
export function isOwnNetwork(machine: Machine, { net, cookie }: NetworkId): boolean {
  if (net !== ownNumber(machine)) return false
  return cookie === undefined || [cookie, undefined].includes(ownCookie(machine))
}

const ownNumber = (machine: Machine): string => machine.readLink('/proc/self/ns/net') ?? ''

let asked: { readonly cookie: string | undefined } | undefined

function ownCookie(machine: Machine): string | undefined {
  asked ??= { cookie: cookieOf(machine) }
  return asked.cookie
}

function cookieOf(machine: Machine): string | undefined {
  const number = getsockopt[process.arch]
  if (number === undefined) return undefined
  const { exitCode, stdout } = machine.runNow(['perl', '-e', cookieOfNetwork, `${number}`], {})
  return exitCode === 0 ? stdout : undefined
}
