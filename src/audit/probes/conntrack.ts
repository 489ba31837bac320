import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Files } from '../files.ts'
import type { Items } from '../items.ts'

/** How many connections the kernel tracks in this network namespace; none where it cannot. */
export const trackedCount = (files: Files): number =>
  Number(files.read('/proc/sys/net/netfilter/nf_conntrack_count') ?? 0)

/** Each of them dumps all that the kernel tracks and leaves out what does not match, so that Node.js does not have to read it. */
const script = `
for address; do
  case $address in *:*) family=ipv6 ;; *) family=ipv4 ;; esac
  for side in -s -d; do conntrack -L -f "$family" "$side" "$address" || exit; done
done`

/** The connections that the kernel tracks from and to some addresses; all of them would be thousands. */
export async function connectionsOf(machine: Machine, addresses: readonly string[]): Promise<Items> {
  if (trackedCount(machine) === 0) return {}
  const { exitCode, stdout, stderr } = await machine.run(['sh', '-c', script, 'connections', ...addresses])
  if (exitCode === 127) throw new LabError('the program conntrack was not found')
  if (exitCode !== 0) throw new LabError(`conntrack failed (${exitCode}): ${stderr.trim()}`)
  const lines = stdout.split('\n').filter((line) => line !== '')
  return Object.fromEntries(lines.map((line) => [tupleOf(line), '']))
}

/** `tcp 6 117 TIME_WAIT src=… dst=… sport=… dport=… src=… [ASSURED] mark=0 use=1`: protocol and addresses, no states. */
function tupleOf(line: string): string {
  const [protocol = '', ...rest] = line.split(/\s+/)
  return [protocol, ...rest.filter((word) => /^(src|dst|sport|dport|type|code|id|zone)=/.test(word))].join(' ')
}
