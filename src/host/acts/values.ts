import { isIP } from 'node:net'
import {
  type Expected,
  fields,
  integer,
  listOf,
  oneOf,
  optional,
  type Shape,
  textThat,
  valueThat,
} from '../../machine/shape.ts'
import type { Card, HostStep } from '../../plan/index.ts'

/**
 * `dev_valid_name` of the kernel's net/core/dev.c. Who names the machine's devices may use any other byte, of which what is
 * no UTF-8 was read as U+FFFD.
 */
export const device: Expected = textThat(
  'the name of a network device',
  (name) => /^[^/\s\0]{1,15}$/u.test(name) && name !== '.' && name !== '..',
)

export const address: Expected = textThat('an IP address', (value) => isIP(value) !== 0 && !value.includes('%'))

export const prefix: Expected = textThat('an address with its prefix length', (value) => {
  const [, ip = '', length] = /^([^/%]+)\/(\d{1,3})$/.exec(value) ?? []
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(ip)] ?? -1
  return Number(length) <= bits
})

export const mac: Expected = textThat('a MAC address', (value) => /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i.test(value))

export const mtu: Expected = integer(1, 65_535)

export const flag: Expected = oneOf(true, false)

/** What procfs prints of a setting that is a number; nothing where it could not be read. */
export const setting: Expected = textThat('a number as procfs prints it', (value) => /^(?:-?\d{1,10})?$/.test(value))

/** Its index is not known where /sys is that of another network namespace. */
export const card: Expected = fields<Card>({
  name: device,
  index: valueThat('the index of a device', (value) => value === null || integer(1, 2 ** 31 - 1)(value) === undefined),
})

type Common = 'kind' | 'where' | 'in' | 'undo' | 'at'

/** The fields that every step on the host shares. */
export const step = <S extends HostStep>(kind: S['kind'], undo: S['undo']['kind']): Pick<Shape<S>, Common> => ({
  kind: oneOf(kind),
  where: oneOf('host'),
  in: oneOf('@host'),
  undo: fields({ kind: oneOf(undo) }),
  at: listOf(valueThat('a part of a path', (part) => typeof part === 'string' || Number.isInteger(part))),
})

/** Of a step that is undone with a device. */
export const stepWithLink = <S extends HostStep>(kind: S['kind'], of: Expected): Pick<Shape<S>, Common> => ({
  ...step<S>(kind, 'goes-with-link'),
  undo: fields({ kind: oneOf('goes-with-link'), device: of }),
})

const number32 = integer(0, 2 ** 32 - 1)

export const route: Expected = fields<Extract<HostStep, { kind: 'host-route' }>['route']>({
  type: oneOf('unicast', 'blackhole', 'unreachable', 'prohibit'),
  to: prefix,
  hops: listOf(fields({ via: optional(address), dev: optional(device), onLink: flag })),
  metric: optional(number32),
  from: optional(address),
  mtu: optional(mtu),
  table: optional(number32),
})
