/**
 * The words of a process by /proc/PID/cmdline, each of which a NUL ends. A program that writes a title over them (nginx,
 * ocserv, PostgreSQL) fills the rest with NULs, or leaves one text as setproctitle(3bsd) writes it, `NAME: TEXT`: its words are
 * then those of the title.
 */
export function argvIn(cmdline: string): string[] {
  if (cmdline === '') return []
  const [title = '', ...rest] = cmdline.replace(/\0$/, '').split('\0')
  const isTitle = title !== '' && rest.every((word) => word === '') && (rest.length > 0 || /^\S+: /.test(title))
  return isTitle ? title.split(' ').filter((word) => word !== '') : [title, ...rest]
}
