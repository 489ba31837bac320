import { UsageError } from '../errors/errors.ts'
import { type Identity, identityOf, isIdentical } from '../lab/state/identity.ts'
import type { Machine, OpenFile } from '../machine/machine.ts'
import { isInAnother, isOfUser } from '../machine/processes.ts'

/** A lab has these of its own, which its user namespace owns: that is what keeps its root from being root here. */
const owned = ['net', 'pid', 'mnt'] as const
const kinds = ['user', ...owned] as const

type Kind = (typeof kinds)[number]

/** The holder of a lab of a user's. */
export interface ProvedHolder {
  readonly holder: Identity
  /** Its network namespace. */
  readonly fabric: OpenFile
  /** Whether it still is that process in those namespaces. */
  readonly isSame: () => boolean
}

/**
 * Proves that a process is one that a lab of the user's could live in: his, the first of a PID namespace, and in namespaces that
 * are none of this process's, and that a user namespace owns which is his. All of it is said by the kernel, of namespaces
 * that are open meanwhile, so that it holds of them whatever the process does next.
 *
 * @throws UsageError where it is not.
 */
export async function proveHolder(machine: Machine, pid: number, uid: number): Promise<ProvedHolder> {
  const holder = identityOf(machine, pid)
  const opened = new Map(kinds.flatMap((kind) => openOne(machine, pid, kind)))
  try {
    const fabric = opened.get('net')
    const isProved = isHolder(machine, pid, uid) && (await areOwned(machine, opened, uid))
    if (!isProved || !holder || !fabric) throw new UsageError(`process ${pid} is no holder of a lab of user ${uid}`)
    opened.delete('net')
    const identities = [...opened, ['net', fabric] as const].map(([kind, { identity }]) => ({ kind, identity }))
    const isIn = ({ kind, identity }: (typeof identities)[number]) => namespaceOf(machine, pid, kind) === identity
    return { holder, fabric, isSame: () => isIdentical(machine, holder) && identities.every(isIn) }
  } finally {
    for (const file of opened.values()) file.close()
  }
}

function openOne(machine: Machine, pid: number, kind: Kind): (readonly [Kind, OpenFile])[] {
  const file = machine.open(`/proc/${pid}/ns/${kind}`)
  return file ? [[kind, file]] : []
}

const namespaceOf = (machine: Machine, pid: number, kind: Kind): string | undefined =>
  machine.identity(`/proc/${pid}/ns/${kind}`)

function isHolder(machine: Machine, pid: number, uid: number): boolean {
  const isApart = kinds.every((kind) => isInAnother(machine, pid, kind))
  return isOfUser(machine, pid, uid) && isApart
}

/**
 * A Perl program that prints for each namespace of @ARGV, a line each, the device and inode number of the user namespace that
 * owns it, and of that the user ID of who made it (NS_GET_USERNS is 0xb701 and NS_GET_OWNER_UID is 0xb704, ioctl_ns(2)).
 */
const printOwners = `
for my $path (@ARGV) {
  open(my $namespace, '<', $path) or die "$path: $!\n";
  my $descriptor = ioctl($namespace, 0xb701, 0) or die "the owner of $path: $!\n";
  open(my $user, '<&=', $descriptor) or die "the owner of $path: $!\n";
  my ($device, $inode) = stat $user;
  my $uid = pack 'L', 0;
  ioctl($user, 0xb704, $uid) or die "the user of $path: $!\n";
  print "$device:$inode ", unpack('L', $uid), "\n";
}`

async function areOwned(machine: Machine, opened: ReadonlyMap<Kind, OpenFile>, uid: number): Promise<boolean> {
  const files = owned.flatMap((kind) => opened.get(kind) ?? [])
  const user = opened.get('user')
  if (files.length < owned.length || user === undefined) return false
  const { exitCode, stdout } = await machine.run(['perl', '-e', printOwners, ...files.map(({ path }) => path)])
  const owners = stdout.trim().split('\n')
  return (
    exitCode === 0 && owners.length === owned.length && owners.every((owner) => owner === `${user.identity} ${uid}`)
  )
}
