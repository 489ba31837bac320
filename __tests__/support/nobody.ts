/**
 * Starts a program as a user who may do nothing but look: the checkout may be where only root may look, as in its home
 * directory.
 */
export const asNobody = [
  ...['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'],
  ...['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search', '--'],
] as const

/** What starts a program as root without the capability to make namespaces, as in a container. */
export const asContained = ['setpriv', '--bounding-set=-sys_admin', '--inh-caps=-sys_admin', '--'] as const
