import { hostUndoOf } from '../../drivers/index.ts'
import { isFields, type Json, words } from '../../machine/json.ts'
import { fields, oneOf } from '../../machine/shape.ts'
import type { ActOf } from '../act.ts'
import { say } from '../say.ts'
import { readSetting } from '../setting.ts'
import type { Handler } from './handler.ts'
import { performByCommands } from './perform-by-commands.ts'
import { card, device, setting, step, stepWithLink } from './values.ts'

/** What a lab changes of a card of the machine's, for each family. */
const leased = { ipv4: 'forwarding', ipv6: 'force_forwarding' } as const

const familyOf = (key: Json | undefined) => (typeof key === 'string' && key.startsWith('net/ipv6/') ? 'ipv6' : 'ipv4')

export const lease: Handler<ActOf<'lease'>> = {
  shape: (_, { card: of, key }) => {
    const family = familyOf(key)
    const name = isFields(of) ? words(of.name) : ''
    return {
      ...step<ActOf<'lease'>>('lease', 'write-back'),
      card,
      key: oneOf(`net/${family}/conf/${name}/${leased[family]}`),
      value: oneOf('1'),
      was: setting,
      under: fields({ key: oneOf(`net/${family}/conf/all/forwarding`), value: setting }),
    }
  },
  perform: performByCommands,
  undo: async (machine, act) => {
    const isOurs = readSetting(machine, act.key) === act.value
    const isUndecided = readSetting(machine, act.under.key) === act.under.value
    if (isOurs && isUndecided) for (const command of hostUndoOf(act)) await say(machine, command)
  },
  holds: (machine, { key, value }) => readSetting(machine, key) === value,
}

/** The kernel turns it off again by itself, so there is nothing to hold. */
export const lro: Handler<ActOf<'lro'>> = {
  shape: () => ({ ...step<ActOf<'lro'>>('lro', 'turn-on'), card }),
  perform: performByCommands,
  undo: async (machine, act) => {
    if (readSetting(machine, `net/ipv4/conf/${act.card.name}/forwarding`) !== '0') return
    for (const command of hostUndoOf(act)) await say(machine, command)
  },
  holds: () => true,
}

/** What `ownDeviceSteps` of the plan sets. */
const ownSettings = [
  ...['ipv4/forwarding', 'ipv4/accept_redirects'],
  ...['accept_redirects', 'accept_ra', 'accept_dad', 'addr_gen_mode', 'disable_ipv6', 'force_forwarding'].map(
    (name) => `ipv6/${name}`,
  ),
]

export const hostSetting: Handler<ActOf<'host-setting'>> = {
  shape: (_, { undo }) => {
    const name = isFields(undo) ? words(undo.device) : ''
    return {
      ...stepWithLink<ActOf<'host-setting'>>('host-setting', device),
      key: oneOf(...ownSettings.map((one) => `net/${one.replace('/', () => `/conf/${name}/`)}`)),
      value: oneOf('0', '1'),
      required: oneOf(false),
    }
  },
  perform: performByCommands,
  undo: () => {},
  holds: (machine, { key, value, required }) => {
    const now = readSetting(machine, key)
    return now === value || (now === undefined && !required)
  },
}
