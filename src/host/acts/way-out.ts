import { LabError } from '../../errors/errors.ts'
import { oneOf } from '../../machine/shape.ts'
import { uplinkDevice } from '../../plan/index.ts'
import type { ActOf } from '../act.ts'
import { stopped } from '../way-out.ts'
import type { Handler } from './handler.ts'
import { address, stepWithLink } from './values.ts'

/** Nothing is made, so nothing is undone: it says whether the machine still forwards by where its routes lead. */
export const wayOut: Handler<ActOf<'way-out'>> = {
  shape: ({ tag }) => ({
    ...stepWithLink<ActOf<'way-out'>>('way-out', oneOf(uplinkDevice(tag))),
    family: oneOf('ipv4', 'ipv6'),
    device: oneOf(uplinkDevice(tag)),
    source: address,
  }),
  perform: async ({ machine }, act) => {
    const why = await stopped(machine, act)
    if (why !== undefined) throw new LabError(why)
  },
  undo: () => {},
  holds: async (machine, act) => (await stopped(machine, act)) === undefined,
}
