import type { Act, ActOf } from '../act.ts'
import { chain } from './chain.ts'
import { hostAddress, hostLink, hostRoute, hostUp } from './devices.ts'
import { admission, connections } from './filters.ts'
import type { Handler } from './handler.ts'
import { directory, symlink } from './paths.ts'
import { hostSetting, lease, lro } from './settings.ts'
import { translation } from './translation.ts'
import { visitors } from './visitors.ts'

export type { Site } from './handler.ts'

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
}

/** Undefined for an act of a later version. */
export const handlerOf = (act: Act): Handler<Act> | undefined => handlers[act.kind]
