import { isSnapshot, type Snapshot } from '../../audit/index.ts'
import { messageOf } from '../../errors/caught.ts'
import type { Act } from '../../host/act.ts'
import { actingLab, readAct } from '../../host/acts/index.ts'
import { address } from '../../host/acts/values.ts'
import { isFields } from '../../machine/json.ts'
import type { Machine } from '../../machine/machine.ts'
import {
  type Expected,
  fields,
  integer,
  listOf,
  oneOf,
  optional,
  type Shape,
  textThat,
  valueThat,
} from '../../machine/shape.ts'
import type { Topology } from '../../spec/index.ts'
import type { Known } from './known.ts'
import type { Owner } from './owner.ts'
import { type Chosen, ways } from './privilege.ts'

/**
 * What a lab says of itself, in its own tmpfs: it is there exactly as long as the lab is. A program that is root of the lab can
 * change the file, so that what it says is for display; `id`, `tag`, `holder` and `byAgent` are what the host says.
 */
export interface LabRecord {
  readonly version: 1
  readonly id: string
  /** What the command calls it. */
  readonly name: string
  readonly state: 'building' | 'up'
  /** ISO 8601 */
  readonly since: string
  readonly creator: number
  readonly owner: Owner
  /** The holder's PID on the host. */
  readonly holder: number
  readonly topology: Topology
  /** What the topology asks for and this machine cannot do, in sentences. */
  readonly notes: readonly string[]
  /** What marks its things on the host. */
  readonly tag: string
  /** The addresses whose connections the host forgets. */
  readonly sources: readonly string[]
  /** What was done on the host. */
  readonly acts?: readonly Act[]
  readonly privilege: Chosen
  /** Why what the lab said cannot be believed, in a sentence. Then it has nothing but what the host says. */
  readonly fault?: string
  /** Whether its part on the host is the agent's affair. */
  readonly byAgent?: boolean
  /** The host before the lab, where a receipt was asked for. */
  readonly before?: Snapshot
}

/** Bytes of a record: the largest topology file, and the host before it. */
const largest = 2 ** 26

/** What cannot be read as it should be, and why. */
class Unreadable {
  readonly why: string

  constructor(why: string) {
    this.why = why
  }
}

/** What a lab says of itself in a file that its programs may have replaced; undefined where there is none. */
export function readTold(machine: Machine, file: string): unknown {
  // Root of a container may not enter what is the machine's root's.
  if (machine.inode(file) === undefined) return undefined
  try {
    const said = machine.readUntrusted(file, largest)
    return said === undefined ? undefined : JSON.parse(said)
  } catch (error) {
    return new Unreadable(messageOf(error))
  }
}

const anyText = textThat('a text', () => true)
const name = textThat('a name', (value) => /^[a-zA-Z][a-zA-Z0-9.-]{0,80}$/.test(value))
const pid = integer(1, 2 ** 22)

/** Names of namespaces are parts of paths; the rest of it is for `networkOf` to judge. */
const topology: Expected = valueThat('a topology', (value) => {
  if (!isFields(value)) return false
  const { namespaces = {} } = value
  return isFields(namespaces) && Object.keys(namespaces).every((key) => /^[a-zA-Z][a-zA-Z0-9_-]{0,62}$/.test(key))
})

const owner: Expected = valueThat(
  '"creator", "nobody" or a PID',
  (value) => oneOf('creator', 'nobody')(value) === undefined || pid(value) === undefined,
)

const isActOf = (id: string, value: unknown): boolean =>
  isFields(value) && !('problem' in readAct(actingLab(id), value))

const shapeOf = ({ id, tag }: Known): Shape<Omit<LabRecord, 'fault'>> => ({
  version: integer(1, 2 ** 31),
  id: oneOf(id),
  name,
  state: oneOf('building', 'up'),
  since: textThat('a time', (value) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)),
  creator: pid,
  owner,
  holder: pid,
  topology,
  notes: listOf(anyText),
  tag: oneOf(tag),
  sources: listOf(address),
  acts: optional(listOf(valueThat('an act of the lab on the host', (value) => isActOf(id, value)))),
  privilege: fields({ way: oneOf(...ways), why: anyText }),
  byAgent: optional(oneOf(true, false)),
  before: optional(valueThat('a snapshot', isSnapshot)),
})

/** The record of a lab, with what the host knows of it; where it was changed to what it cannot be, with nothing else. */
export function recordIn(told: unknown, known: Known): LabRecord {
  const { id, tag, holder, byAgent } = known
  const problem = told instanceof Unreadable ? told.why : fields(shapeOf(known))(told)
  if (isRecord(told, problem)) return { ...told, id, tag, holder, byAgent }
  return {
    ...{ version: 1, id, name: id, tag, holder, byAgent, state: 'up', since: '', creator: holder, owner: 'nobody' },
    ...{
      topology: {},
      notes: [],
      sources: [],
      privilege: { way: known.isOfRoot ? 'root' : 'rootless', why: 'unknown' },
    },
    fault: `what the lab ${id} says of itself was changed by a program in it (${problem})`,
  }
}

const isRecord = (_told: unknown, problem: string | undefined): _told is LabRecord => problem === undefined
