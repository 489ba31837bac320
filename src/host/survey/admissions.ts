import { parseIp } from '../../address/index.ts'
import { type OpenWay, uplinkDevice } from '../../plan/index.ts'
import { type Admission, admissionFor } from '../forwarding/admission.ts'
import type { Obstacle } from '../forwarding/obstacle.ts'
import type { Crossing } from '../forwarding/packet.ts'
import type { Lead } from './leads.ts'
import { type Reserving, reserved } from './reserved.ts'

export interface Admitting extends Reserving {
  readonly tag: string
  /** The address that the host knows the lab by. */
  readonly source: string
  /** The devices that lead out, and those that would if these were gone. */
  readonly now: readonly Lead[]
  readonly standby: readonly Lead[]
  /** The machine's own addresses, by device. */
  readonly addresses: ReadonlyMap<string, readonly string[]>
}

export interface Closed {
  readonly closed: string
  readonly hint?: string
}

export interface Admitted {
  readonly admissions: OpenWay['admissions']
  /** Crossings of which reading the rules cannot tell whether they pass. */
  readonly doubtful: readonly Doubtful[]
}

export interface Doubtful {
  readonly crossing: Crossing
  readonly suspects: readonly Obstacle[]
}

/**
 * Where rules must let the lab's packets through to every device that leads out, or what drops them all the same. What waits
 * for a device to be gone gets its rules too where it is open, and closes nothing.
 */
export function admit(admitting: Admitting): Admitted | Closed {
  const { tables, now, standby } = admitting
  const decided = [...now, ...standby].map((lead) => {
    const crossing = crossingBy(lead, admitting)
    return { crossing, admission: admissionFor(tables, crossing) }
  })
  const leading = decided.slice(0, now.length)
  const [obstacle] = leading.flatMap(({ admission }) => (admission.kind === 'blocked' ? admission.by : []))
  if (obstacle) return { closed: `this machine drops what it would forward: ${obstacle.text}`, hint: obstacle.hint }
  const places = distinct(decided.flatMap(({ admission }) => placesOf(admission)))
  return {
    admissions: places.length === 0 ? reserved(admitting) : places,
    doubtful: leading.flatMap(({ crossing, admission }) =>
      admission.kind === 'open' && admission.suspects.length > 0 ? [{ crossing, suspects: admission.suspects }] : [],
    ),
  }
}

function crossingBy({ device: outside, destination }: Lead, { tag, family, source, addresses }: Admitting): Crossing {
  const number = family === 'ipv4' ? 4 : 6
  const [address, ...others] = (addresses.get(outside) ?? []).filter((one) => parseIp(one)?.family === number)
  const own = others.length === 0 ? address : undefined
  return { family, device: uplinkDevice(tag), outside, source, destination, address: own }
}

const placesOf = (admission: Admission) => (admission.kind === 'open' ? admission.places : [])

const distinct = (places: OpenWay['admissions']): OpenWay['admissions'] => [
  ...new Map(places.map((place) => [`${place.tool} ${place.chain}`, place])).values(),
]
