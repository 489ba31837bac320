import type { Ran } from '../machine/machine.ts'
import type { Seen } from './probe.ts'

/** One echo request. @param seconds that the answer may take */
export const pingArgv = (target: string, seconds: number): [string, ...string[]] => [
  ...(['ping', '-n', '-c', '1', '-W', `${seconds}`] as const),
  target,
]

/** What a ping saw, or undefined where it says nothing of the network. */
export function pingSeen({ exitCode, stdout, stderr }: Ran, seconds: number): Seen | undefined {
  if (exitCode === 0) return { state: 'reachable', detail: stdout.match(/time=(.*)$/m)?.[1] ?? '' }
  // Without its statistics the 1 is that of nsenter(1).
  if (exitCode === 1 && stdout.includes(' packets transmitted')) {
    const reason = `${stdout}\n${stderr}`.match(/(Destination .*|Time to live exceeded|(?<=sendmsg: ).*)$/m)?.[1]
    return { state: 'unreachable', detail: reason ?? `no answer within ${seconds} s` }
  }
  const refusal = exitCode === 2 ? refusalIn(stderr) : undefined
  return refusal === undefined ? undefined : { state: 'unreachable', detail: refusal }
}

/**
 * The kernel's answer to connect(2) where no route leads to the target: for a route of type `blackhole` it is EINVAL, for
 * `prohibit` EACCES, which ping(8) takes for a broadcast address in IPv4.
 */
function refusalIn(stderr: string): string | undefined {
  if (stderr.includes('Do you want to ping broadcast?')) return 'Permission denied'
  return stderr.match(
    /connect: (Network is unreachable|No route to host|Invalid argument|Permission denied|Cannot assign requested address)$/m,
  )?.[1]
}
