import { join } from 'node:path'
import { ensureDressed } from '../programs/dress.ts'
import type { Using } from './using.ts'

/** As net/tcp_states.h numbers them; a UDP socket that is connected to nobody is in the state of a closed one. */
const open = { tcp: '0A', udp: '07' } as const

/** The inodes of the sockets that wait on a port of a namespace, as /proc/PID/net of its keeper lists them. */
export function listeners(using: Using, namespace: string, kind: 'tcp' | 'udp', port: number): string[] {
  const { machine, entrance } = using
  ensureDressed(machine, entrance, namespace)
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return [kind, `${kind}6`].flatMap((file) => {
    const text = machine.read(join(entrance.inside, 'mnt', namespace, 'net', file)) ?? ''
    const rows = text.split('\n').map((row) => row.trim().split(/\s+/))
    return rows.flatMap(([, local, , state, , , , , , inode]) =>
      local?.endsWith(suffix) && state === open[kind] && inode !== undefined ? [inode] : [],
    )
  })
}
