import { setTimeout as sleep } from 'node:timers/promises'
import { LabError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'

/** A process that is meant, by what it was when it was found. */
export interface Meant {
  readonly pid: number
  /** The network namespace that it is in, as `Machine.identity` says it. */
  readonly network?: string | undefined
  /** The user namespace that has to own that network namespace. */
  readonly owner?: string | undefined
  /** A word of its environment, `NAME=VALUE`. */
  readonly mark?: string | undefined
}

/**
 * A Perl program: for each process of the standard input, a line `PID NETWORK OWNER MARK` of which `-` means anything, takes a
 * pidfd, looks whether that process still is what was meant, and sends it the signal $ARGV[0]. As long as a process lives, no
 * other has its number, and where it has ended meanwhile, nobody gets the signal. Prints whom it reached. pidfd_open(2) and
 * pidfd_send_signal(2) are 434 and 424 on all architectures but Alpha; 0xb701 is NS_GET_USERNS of ioctl_ns(2).
 */
const signalHeld = `
my $signal = $ARGV[0] + 0;
sub identity {
  my ($device, $inode) = stat $_[0];
  return defined $inode ? "$device:$inode" : '';
}
sub is_in {
  my ($pid, $network, $owner) = @_;
  open(my $file, '<', "/proc/$pid/ns/net") or return 0;
  return 0 if identity($file) ne $network;
  return 1 if $owner eq '-';
  my $descriptor = ioctl($file, 0xb701, 0) or return 0;
  open(my $user, '<&=', $descriptor) or return 0;
  return identity($user) eq $owner;
}
sub is_marked {
  my ($pid, $mark) = @_;
  open(my $file, '<', "/proc/$pid/environ") or return 0;
  local $/;
  return scalar grep { $_ eq $mark } split /\\0/, <$file> // '';
}
while (my $line = <STDIN>) {
  chomp $line;
  my ($pid, $network, $owner, $mark) = split / /, $line, 4;
  my $pidfd = syscall(434, $pid + 0, 0);
  next if $pidfd < 0;
  open(my $held, '<&=', $pidfd) or next;
  next unless $network eq '-' || is_in($pid, $network, $owner);
  next unless $mark eq '-' || is_marked($pid, $mark);
  print "$pid\\n" if syscall(424, $pidfd, $signal, 0, 0) == 0;
}`

const numbers = { SIGTERM: 15, SIGKILL: 9 } as const

/**
 * Signals those of these processes that still are what was meant, and gives the PIDs of those. It costs a process where there
 * are any.
 */
export async function signalThose(
  machine: Machine,
  processes: readonly Meant[],
  signal: keyof typeof numbers,
): Promise<Set<number>> {
  if (processes.length === 0) return new Set()
  const lines = processes.map(({ pid, network = '-', owner = '-', mark = '-' }) =>
    [pid, network, owner, mark].join(' '),
  )
  const { exitCode, stdout, stderr } = await machine.run(['perl', '-e', signalHeld, `${numbers[signal]}`], {
    stdin: `${lines.join('\n')}\n`,
  })
  if (exitCode !== 0) throw new LabError(`processes could not be signalled: ${stderr.trim()}`)
  return new Set(stdout.split('\n').filter(Boolean).map(Number))
}

const pause = 2 // ms between two looks

export interface Killing<T extends Meant> {
  readonly find: () => readonly T[]
  /** ms that those that were killed may take to end. */
  readonly patience: number
  /** Whether one may be killed now, so many ms after the first look. Default: at once. */
  readonly isReady?: (one: T, waited: number) => boolean
}

/** Kills, each once, those that are found, until there are none. Gives those that do not end. */
export async function killFound<T extends Meant>(
  machine: Machine,
  { find, patience, isReady = () => true }: Killing<T>,
): Promise<readonly T[]> {
  const killed = new Set<number>()
  const start = performance.now()
  for (let left = find(); ; left = find()) {
    const waited = performance.now() - start
    if (left.length === 0 || waited > patience) return left
    const ready = left.filter((one) => !killed.has(one.pid) && isReady(one, waited))
    await signalThose(machine, ready, 'SIGKILL')
    for (const { pid } of ready) killed.add(pid)
    await sleep(pause)
  }
}
