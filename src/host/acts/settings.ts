import { hostUndoOf } from '../../drivers/index.ts'
import type { ActOf } from '../act.ts'
import { readSetting, say } from '../say.ts'
import type { Handler } from './handler.ts'
import { performByCommands } from './perform-by-commands.ts'

export const lease: Handler<ActOf<'lease'>> = {
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
  perform: performByCommands,
  undo: async (machine, act) => {
    if (readSetting(machine, `net/ipv4/conf/${act.card.name}/forwarding`) !== '0') return
    for (const command of hostUndoOf(act)) await say(machine, command)
  },
  holds: () => true,
}

export const hostSetting: Handler<ActOf<'host-setting'>> = {
  perform: performByCommands,
  undo: () => {},
  holds: (machine, { key, value, required }) => {
    const now = readSetting(machine, key)
    return now === value || (now === undefined && !required)
  },
}
