import { hostUndoOf, translationText } from '../../drivers/index.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { fields, listOf, oneOf, optional, textThat } from '../../machine/shape.ts'
import { tableName, tablesOf, uplinkDevice } from '../../plan/index.ts'
import type { ActOf } from '../act.ts'
import { complaintOf, say } from '../say.ts'
import type { Handler } from './handler.ts'
import { performByCommands } from './perform-by-commands.ts'
import { address, card, device, step } from './values.ts'

/** The lab's own, and one for each time that its way out followed the machine's to other cards (`follow.ts`). */
const tablePattern = (tag: string): RegExp => new RegExp(`^${tablesOf(tag)}$`)

type Translation = ActOf<'translation'>

/** What nft(8) says of a table that is not there. */
const isAbsent = (complaint: string): boolean => complaint.includes('No such file or directory')

/**
 * A table with our name and other rules, or a dormant one, guards nothing. Versions of nft(8) print rules differently: what
 * ours look like, this one says of the same text in a network namespace that ends with it, and has cards of these names.
 */
const asMade = `
text=$1 table=$2
shift
made=$(printf %s "$text" | unshare --net -- sh -c '
  table=$1
  shift
  for card; do ip link add name "$card" type bridge || exit; done
  nft -f - && nft list table inet "$table"' make "$@") || exit 2
there=$(nft list table inet "$table") || exit 1
[ "$there" = "$made" ]`

/** Statuses of `asMade`, but for that of a shell that could not look. */
const [same, other] = [0, 1]

function cardsOf({ uplink }: Translation): string[] {
  const { ipv4 = [], ipv6 = [] } = uplink?.leased ?? {}
  return [...new Set([...ipv4, ...ipv6].map(({ name }) => name))]
}

export const translation: Handler<Translation> = {
  shape: ({ tag }) => ({
    ...step<Translation>('translation', 'delete-table'),
    table: textThat(`"${tableName(tag)}", or that with a number`, (name) => tablePattern(tag).test(name)),
    uplink: optional(
      fields({
        device: oneOf(uplinkDevice(tag)),
        sources: listOf(address),
        leased: fields({ ipv4: listOf(card), ipv6: listOf(card) }),
      }),
    ),
    members: listOf(device),
  }),
  perform: performByCommands,
  undo: async (machine, act) => {
    try {
      for (const command of hostUndoOf(act)) await say(machine, command)
    } catch (error) {
      if (!(error instanceof LabError && isAbsent(error.message))) throw error
    }
  },
  holds: async (machine: Machine, act) => {
    const ran = await machine.run(['sh', '-c', asMade, 'as-made', translationText(act), act.table, ...cardsOf(act)])
    if (ran.exitCode !== same && ran.exitCode !== other)
      throw new LabError(`nftables table ${act.table} could not be compared: ${complaintOf(ran)}`)
    return ran.exitCode === same
  },
}
