import { type Fields, fieldsIn, objectsOf, pick, words } from '../../machine/json.ts'
import { type Items, keyed } from '../items.ts'
import type { Program } from '../programs.ts'

/** Queueing disciplines; the handle is part of the key, because one that somebody set may differ in nothing else. */
export const qdiscs: Program = {
  name: 'tc',
  kinds: ['qdisc'],
  parse: (output) => ({
    qdisc: keyed(
      objectsOf(output).map((qdisc) => [
        words(qdisc.dev, qdisc.parent ?? 'root', qdisc.handle),
        pick(qdisc, ['kind', 'options', 'ingress_block', 'egress_block']),
      ]),
    ),
  }),
}

/** What no filter can be attached to. */
const classless = new Set<Fields[string]>([
  ...['noop', 'noqueue', 'mq', 'pfifo_fast', 'pfifo', 'bfifo', 'codel', 'fq', 'fq_codel', 'tbf', 'netem'],
])

/** Where filters may be, as tc(8) is asked for them: at the two ends of a device, or at a discipline with classes. */
export function filterPlaces(qdisc: Items): string[] {
  return Object.entries(qdisc).flatMap(([key, value]) => {
    const [device = '', , handle = ''] = key.split(' ')
    const [{ kind = '' } = {}] = fieldsIn([value])
    if (kind === 'clsact' || kind === 'ingress') return [`${device} ingress`, `${device} egress`]
    return classless.has(kind) ? [] : [`${device} parent ${handle}`]
  })
}
