import { type Path, sysctlPath } from '../spec/index.ts'
import type { Node } from './model.ts'

/** A sysctl of the file that turns IPv6 off. */
export interface TurnedOff {
  readonly name: string
  readonly at: Path
}

/**
 * What turns IPv6 off on a device of a namespace, if anything does: a setting of the device itself, and else the last one of
 * all devices. What is written to `all` goes to `default` as well, from which new devices take it (`addrconf_disable_ipv6` in
 * net/ipv6/addrconf.c of the kernel); `lo` is there before that.
 */
export function ipv6TurnedOff({ spec, at }: Node, device: string): TurnedOff | undefined {
  const general = device === 'lo' ? ['all', 'lo'] : ['all', 'default']
  const settings = Object.entries(spec.sysctls ?? {}).flatMap(([name, value]) => {
    const [, scope] = /^net\/ipv6\/conf\/([^/]+)\/disable_ipv6$/.exec(sysctlPath(name)) ?? []
    return scope === undefined ? [] : [{ scope, isOff: Number(value) !== 0, name, at: [...at, 'sysctls', name] }]
  })
  const last =
    settings.findLast(({ scope }) => device !== 'lo' && scope === device) ??
    settings.findLast(({ scope }) => general.includes(scope))
  return last?.isOff ? last : undefined
}
