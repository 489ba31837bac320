import type { HostOptions } from './host.ts'

/** What Docker gives a container, and what docs/action.md adds. */
const capabilities = [
  ...[
    'chown',
    'dac_override',
    'fowner',
    'fsetid',
    'kill',
    'setgid',
    'setuid',
    'setpcap',
    'net_bind_service',
    'net_raw',
  ],
  ...['sys_chroot', 'mknod', 'audit_write', 'setfcap', 'net_admin', 'sys_admin'],
].map((name) => `+${name}`)

/**
 * A host as a container of Docker with `--cap-add NET_ADMIN --cap-add SYS_ADMIN --security-opt apparmor=unconfined`: IPv6 is
 * off, PID 1 waits for nobody, and /sys and, unless it may be written, parts of /proc are read-only.
 */
export const inContainer = ({ writable }: { readonly writable: boolean }): HostOptions => ({
  reaps: false,
  sysctls: { 'net.ipv6.conf.all.disable_ipv6': 1, 'net.ipv6.conf.default.disable_ipv6': 1 },
  furnish: `
    mount -n -o remount,bind,ro,nosuid,nodev,noexec /sys
    ${writable ? '' : readOnlyProc}`,
  through: ['setpriv', `--bounding-set=-all,${capabilities}`, `--inh-caps=-all`, '--'],
})

const readOnlyProc = `
  for part in bus fs sys; do
    mount -n --bind /proc/$part /proc/$part
    mount -n -o remount,bind,ro,nosuid,nodev,noexec /proc/$part
  done
  for part in /proc/kcore /proc/keys /proc/timer_list; do [ ! -e "$part" ] || mount -n --bind /dev/null "$part"; done`
