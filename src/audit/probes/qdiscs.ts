import { objectsOf, pick, words } from '../../machine/json.ts'
import { keyed } from '../items.ts'
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
