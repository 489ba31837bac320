import type { OpenWay } from '../../plan/index.ts'
import type { Table } from '../forwarding/ruleset.ts'
import type { Attempt } from '../trial/trials.ts'
import type { Admitted, Closed, Doubtful } from './admissions.ts'

interface Trying extends Admitted {
  readonly ends: OpenWay['ends']
  readonly tables: readonly Table[]
}

/** Where reading the rules cannot tell whether they let a lab's packets through, it is tried; else nothing is. */
export async function triedBy(
  attempt: Attempt,
  { doubtful, admissions, ends, tables }: Trying,
): Promise<Pick<OpenWay, 'admissions' | 'doubts'> | Closed> {
  const tried = await Promise.all(
    doubtful.map(async (doubt) => ({
      doubt,
      outcome: await attempt({ crossing: doubt.crossing, ends, admissions, tables }),
    })),
  )
  for (const { doubt, outcome } of tried) if ('dropped' in outcome) return closedBy(doubt, outcome.dropped)
  const doubts = tried.flatMap(({ doubt, outcome }) =>
    'untried' in outcome ? [doubtText(doubt, outcome.untried)] : [],
  )
  return { admissions, doubts }
}

function closedBy({ suspects }: Doubtful, direction: 'outwards' | 'inwards'): Closed {
  const those = suspects.filter((suspect) => suspect.direction === direction)
  const [first] = those
  const what = direction === 'outwards' ? 'what it would forward' : 'the answers to what it would forward'
  return {
    closed: `this machine drops ${what}, as a packet showed that was sent through a copy of its rules: ${oneOf(those)}`,
    ...(first && { hint: first.hint }),
  }
}

const doubtText = ({ crossing, suspects }: Doubtful, reason: string): string =>
  `whether this machine lets out what it would forward by ${crossing.outside} could not be tried (${reason}); ` +
  `in doubt: ${oneOf(suspects)}`

const most = 3

function oneOf(suspects: Doubtful['suspects']): string {
  const texts = suspects.slice(0, most).map(({ text }) => text)
  const rest = suspects.length - texts.length
  return [...texts, ...(rest > 0 ? [`${rest} more`] : [])].join(', or ')
}
