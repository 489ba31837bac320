import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fieldOf } from '../../src/machine/processes.ts'
import { realMachine } from '../../src/machine/real.ts'
import { childrenOf, statOf } from '../../src/machine/stat.ts'
import type { Shell } from './shell.ts'
import { until } from './until.ts'

const machine = realMachine()

/**
 * Stops a process of the host from outside, until this is disposed of.
 *
 * @param pid in the PID namespace of the host. It may have been killed meanwhile.
 */
export async function stopped(host: Shell, pid: number): Promise<AsyncDisposable> {
  const door = doorOf(pid)
  await host.must(['kill', '-s', 'STOP', `${pid}`])
  await until(`process ${pid} is stopped`, async () => (await stateOf(host, pid)) === 'T')
  if (door !== undefined) await until('nsenter is stopped', () => statOf(machine, door)?.state !== 'S')
  return {
    [Symbol.asyncDispose]: async () => {
      await host.run(['kill', '-s', 'CONT', `${pid}`])
      if (door !== undefined) machine.signal(door, 'SIGCONT')
    },
  }
}

/** The nsenter(1) that started a process of the host. It stops when that does, and would never reap it. */
const doorOf = (pid: number): number | undefined =>
  childrenOf(machine, process.pid).find((door) =>
    childrenOf(machine, door).some((child) => fieldOf(machine, child, 'NSpid')[1] === `${pid}`),
  )

/** PTRACE_O_TRACEEXIT: it does not even let go of what it has open. */
const atExit = 0x40

/** As ptrace(2) is called on a machine: PTRACE_SEIZE, after which the tracee runs on. Then it waits for nobody. */
const seize = `
my %ptrace = (x86_64 => 101, aarch64 => 117, riscv64 => 117, ppc64le => 26, s390x => 26);
chomp(my $machine = qx(uname -m));
syscall($ptrace{$machine} // die("ptrace(2) has no known number on $machine\\n"), 0x4206, $ARGV[0] + 0, 0, $ARGV[1] + 0) == 0
  or die("process $ARGV[0] can not be traced: $!\\n");
$| = 1;
print "traced\\n";
readline STDIN;`

/**
 * Traces a process of the host, as gdb(1) does while nobody types: it runs, and where it is killed, it stays a zombie that
 * only its tracer could reap, until this is disposed of.
 *
 * @param pid in the PID namespace of the host.
 * @param stops also before it ends, with all that it has open
 */
export async function traced(host: Shell, pid: number, stops?: 'at exit'): Promise<AsyncDisposable> {
  const tracer = host.spawn(['perl', '-e', seize, `${pid}`, `${stops ? atExit : 0}`])
  const complaint = text(tracer.stderr)
  const ended = once(tracer, 'close')
  const [said] = await Promise.race([once(tracer.stdout, 'data'), ended])
  if (`${said}` !== 'traced\n') throw new Error(`no process was traced: ${await complaint}`)
  return {
    [Symbol.asyncDispose]: async () => {
      tracer.stdin.end()
      await ended
    },
  }
}

/** The letter of ps(1), `Z` for a zombie; none where the process is gone. */
export const stateOf = async (host: Shell, pid: number): Promise<string> =>
  (await host.run(['ps', '-o', 'state=', '-p', `${pid}`])).stdout.trim()
