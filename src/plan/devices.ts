const longestName = 15 // IFNAMSIZ - 1, include/uapi/linux/if.h
const keptNames = new Set(['lo', 'all', 'default'])

/**
 * Names of devices in the fabric. A bridge is called as in the topology, a port `namespace_interface`; a name that does not
 * fit becomes a number behind an underscore. So does the port of a namespace with an underscore in its name: `a_b` with
 * `c` would clash with `a` with `b_c`. Bridges have no underscore in their names.
 */
export const bridgeDevice = (name: string, index: number): string =>
  name.length <= longestName && !keptNames.has(name) ? name : `_b${index}`

export function portDevice(namespace: string, device: string, index: number): string {
  const name = `${namespace}_${device}`
  const isClear = !namespace.includes('_') && new TextEncoder().encode(name).length <= longestName
  return isClear ? name : `_p${index}`
}

/**
 * Interface indexes, none twice in a lab: where both ends of a veth pair have the same one, the kernel takes the
 * carrier for not urgent and brings it up to a second late (`linkwatch_urgent_event`, net/core/link_watch.c).
 */
export function indexes(): () => number {
  let last = 1
  return () => (last += 1)
}
