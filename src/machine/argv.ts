/**
 * The words of a process by /proc/PID/cmdline, each of which a NUL ends. A program that writes a title over them (nginx,
 * ocserv, PostgreSQL; setproctitle(3bsd)) fills the rest with NULs, or leaves none: its words are then those of the title.
 */
export function argvIn(cmdline: string): string[] {
  const [title, ...rest] = cmdline.split('\0')
  const isTitle = title !== undefined && title !== '' && rest.length !== 1 && rest.every((word) => word === '')
  return isTitle ? title.split(' ').filter((word) => word !== '') : cmdline.split('\0').slice(0, -1)
}
