import { LabError } from '../errors/errors.ts'
import { type Fields, isFields, words } from './json.ts'
import type { Machine } from './machine.ts'
import { rulesetIn } from './nft-ruleset.ts'

type Runs = Pick<Machine, 'run'>

/** Everything but what is in chains, of all tables, and the tables themselves as nft(8) prints them for people. */
const outline = `
nft -t list ruleset || exit
for kind in chains sets maps counters quotas limits flowtables; do
  printf '\\0'
  nft -j list "$kind" || exit
done`

/** Tables and chains by four arguments each, of which a table leaves the last empty. */
const each = `
while [ "$#" -gt 0 ]; do
  nft -j list "$1" "$2" "$3" \${4:+"$4"} || exit
  printf '\\0'
  shift 4
done`

/** Somebody may delete between the two what the first has named. */
const rounds = 5

/**
 * The objects of the ruleset where `rulesetIn` cannot tell: without asking for a table that has flags, whose chains are asked
 * for one by one. Of such a table, helpers, timeouts and expectations of connections are left out. It takes a program for each.
 *
 * @throws LabError where nft fails, and where the ruleset does not stop changing.
 */
export async function rulesetByParts(machine: Runs): Promise<Fields[]> {
  for (let round = 1; ; round += 1) {
    try {
      return await readParts(machine)
    } catch (error) {
      if (round === rounds) throw error
    }
  }
}

async function readParts(machine: Runs): Promise<Fields[]> {
  const [text = '', ...lists] = await printed(machine, outline)
  const tables = tablesIn(text)
  const flagged = tables.filter(({ flags }) => flags.length > 0)
  const names = new Set(flagged.map(({ family, name }) => words(family, name)))
  const ofFlagged = lists.flatMap(entriesIn).filter((entry) => names.has(tableOf(entry)))
  const queries = [
    ...tables.flatMap((table) => (flagged.includes(table) ? [] : ['table', table.family, table.name, ''])),
    ...ofFlagged.flatMap(({ chain }) => (isFields(chain) ? ['chain', ...namesOf(chain)] : [])),
  ]
  const parts = await printed(machine, each, queries)
  return [
    ...flagged.map(({ family, name, flags }) => ({ table: { family, name, flags } })),
    ...ofFlagged.filter((entry) => !('chain' in entry)),
    ...parts.slice(0, -1).flatMap(entriesIn),
  ]
}

async function printed(machine: Runs, script: string, args: readonly string[] = []): Promise<string[]> {
  const { exitCode, stdout, stderr } = await machine.run(['sh', '-c', script, 'list', ...args])
  if (exitCode !== 0) throw new LabError(`nft list failed (${exitCode}): ${stderr.trim()}`)
  return stdout.split('\0')
}

function entriesIn(text: string): Fields[] {
  const entries = rulesetIn(text)
  if (entries === undefined) throw new LabError('what nft printed is no ruleset')
  return entries.filter((entry) => !('metainfo' in entry))
}

interface Listed {
  readonly family: string
  readonly name: string
  readonly flags: readonly string[]
}

/** `table inet name { # progname nft`, and in a line below, `flags dormant,owner`. */
const tablesIn = (text: string): Listed[] =>
  [...text.matchAll(/^table (\S+) (\S+) \{.*\n(?:\tcomment .*\n)?(?:\tflags (\S+)\n)?/gm)].map(
    ([, family = '', name = '', flags]) => ({ family, name, flags: flags?.split(',') ?? [] }),
  )

/** `inet name`, of a chain, a set or whatever else is in a table. */
function tableOf(entry: Fields): string {
  const [object] = Object.values(entry)
  return isFields(object) ? words(object.family, object.table) : ''
}

const namesOf = ({ family, table, name }: Fields): string[] => [words(family), words(table), words(name)]
