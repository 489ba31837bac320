import { type Fields, type Json, words } from '../../machine/json.ts'
import { fields } from '../../machine/shape.ts'
import type { Act, ActOf } from '../act.ts'
import { chain } from './chain.ts'
import { hostAddress, hostLink, hostRoute, hostUp } from './devices.ts'
import { admission, connections } from './filters.ts'
import type { ActingLab, Handler } from './handler.ts'
import { directory, symlink } from './paths.ts'
import { hostSetting, lease, lro } from './settings.ts'
import { translation } from './translation.ts'
import { visitors } from './visitors.ts'
import { wayOut } from './way-out.ts'

export { type ActingLab, actingLab, type Site } from './handler.ts'

const handlers: { readonly [Kind in Act['kind']]: Handler<ActOf<Kind>> } = {
  directory,
  symlink,
  lease,
  lro,
  'host-link': hostLink,
  'host-setting': hostSetting,
  'host-address': hostAddress,
  'host-up': hostUp,
  'host-route': hostRoute,
  translation,
  chain,
  admission,
  connections,
  visitors,
  'way-out': wayOut,
}

export const handlerOf = ({ kind }: Act): Handler<Act> => handlers[kind]

const isKind = (kind: Json | undefined): kind is Act['kind'] =>
  typeof kind === 'string' && Object.hasOwn(handlers, kind)

/** An act in the journal of a lab, or what is wrong with it: it is undone only as what this package can have written. */
export function readAct(lab: ActingLab, told: Fields): Act | { readonly problem: string } {
  const { kind } = told
  if (!isKind(kind)) return { problem: `a later version of netns-topology did this (${words(kind)}), and must undo it` }
  const handler: Handler<Act> = handlers[kind]
  const problem = fields(handler.shape(lab, told))(told)
  return fits(told, problem) ? told : { problem: `this is no act of the kind ${kind} for this lab: ${problem}` }
}

const fits = (_told: Fields | Act, problem: string | undefined): _told is Act => problem === undefined
