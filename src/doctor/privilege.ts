import type { Machine } from '../machine/machine.ts'
import type { Finding } from './finding.ts'

/** Who runs this, as proc_pid_status(5) says; what this user may do with namespaces is found out by trying. */
export function privilege(machine: Machine): Finding {
  const uid = /^Uid:\s+\d+\s+(\d+)/m.exec(machine.read('/proc/self/status') ?? '')?.[1]
  const subject = { area: 'privilege', name: 'root', needed: true } as const
  if (uid === '0') return { ...subject, status: 'ok', detail: 'yes' }
  return {
    ...subject,
    status: 'missing',
    detail: `this is user ${uid}, and labs are made by root`,
    remedy: 'run it with sudo',
  }
}
