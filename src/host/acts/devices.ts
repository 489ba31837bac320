import { hostUndoOf } from '../../drivers/index.ts'
import { LabError } from '../../errors/errors.ts'
import { type Fields, words } from '../../machine/json.ts'
import type { Machine } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { type Expected, fields, integer, oneOf } from '../../machine/shape.ts'
import type { ActOf } from '../act.ts'
import { complaintOf, say } from '../say.ts'
import type { Handler } from './handler.ts'
import { performByCommands } from './perform-by-commands.ts'
import { device, flag, mac, mtu, prefix, route, step, stepWithLink } from './values.ts'

interface IpLink {
  readonly address?: string
  readonly flags: readonly string[]
  readonly addr_info: readonly { readonly local: string; readonly prefixlen: number }[]
}

/** Asked by ip(8), because /sys may be that of another network namespace. */
async function linkOf(machine: Machine, name: string): Promise<IpLink | undefined> {
  const ran = await machine.run(['ip', '-j', 'address', 'show', 'dev', name])
  if (ran.exitCode === 0) return parseOwn<IpLink[]>(ran.stdout)[0]
  if (ran.stderr.includes('does not exist')) return undefined
  throw new LabError(`ip address show dev ${name}: ${complaintOf(ran)}`)
}

const isOurs = async (machine: Machine, act: ActOf<'host-link'>): Promise<boolean> =>
  (await linkOf(machine, act.device))?.address === act.mac

const sameDevice = (told: Fields): Expected => oneOf(words(told.device))

/** It goes with its far end, too, a moment after the lab has ended. */
export const hostLink: Handler<ActOf<'host-link'>> = {
  shape: () => ({
    ...step<ActOf<'host-link'>>('host-link', 'delete-link'),
    ...{ device, mac, mtu, offload: flag },
    far: fields({ device, index: integer(1, 2 ** 31 - 1), mac }),
  }),
  perform: performByCommands,
  undo: async (machine, act) => {
    if (!(await isOurs(machine, act))) return
    try {
      for (const command of hostUndoOf(act)) await say(machine, command)
    } catch (error) {
      if (await isOurs(machine, act)) throw error
    }
  },
  holds: isOurs,
}

export const hostAddress: Handler<ActOf<'host-address'>> = {
  shape: (_, told) => ({ ...stepWithLink('host-address', sameDevice(told)), device, address: prefix }),
  perform: performByCommands,
  undo: () => {},
  holds: async (machine, { device: name, address }) => {
    const link = await linkOf(machine, name)
    return link?.addr_info.some(({ local, prefixlen }) => `${local}/${prefixlen}` === address) ?? false
  },
}

export const hostUp: Handler<ActOf<'host-up'>> = {
  shape: (_, told) => ({ ...stepWithLink('host-up', sameDevice(told)), device }),
  perform: performByCommands,
  undo: () => {},
  holds: async (machine, act) => (await linkOf(machine, act.device))?.flags.includes('UP') ?? false,
}

interface IpRoute {
  readonly dev?: string
  readonly metric?: number
  readonly nexthops?: readonly { readonly dev?: string }[]
}

/** Not asked for by its device, by which ip(8) shows no route that has several. */
async function routesTo(machine: Machine, { to, table }: ActOf<'host-route'>['route']): Promise<IpRoute[]> {
  const family = to.includes(':') ? '-6' : '-4'
  const asked = ['route', 'show', 'to', 'exact', to, 'table', `${table ?? 'main'}`] as const
  const { stdout } = await machine.run(['ip', '-j', family, ...asked])
  return stdout.trim() === '' ? [] : parseOwn<IpRoute[]>(stdout)
}

export const hostRoute: Handler<ActOf<'host-route'>> = {
  shape: () => ({ ...stepWithLink('host-route', device), route }),
  perform: performByCommands,
  undo: () => {},
  holds: async (machine, act) => {
    const { hops, metric: wanted } = act.route
    const isIt = ({ dev, metric, nexthops = [] }: IpRoute): boolean =>
      [dev, ...nexthops.map((hop) => hop.dev)].includes(hops[0]?.dev) && (wanted === undefined || wanted === metric)
    return (await routesTo(machine, act.route)).some(isIt)
  },
}
