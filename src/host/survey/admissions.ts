import { type OpenWay, uplinkDevice } from '../../plan/index.ts'
import { type Admission, admissionFor } from '../forwarding/admission.ts'
import { type Reserving, reserved } from './reserved.ts'

export interface Admitting extends Reserving {
  readonly tag: string
  /** The devices that lead out. */
  readonly devices: readonly string[]
}

export type Admitted = Pick<OpenWay, 'admissions'> | { readonly closed: string; readonly hint: string }

/** Where rules must let the lab's packets through to every device that leads out, or what drops them all the same. */
export function admit(admitting: Admitting): Admitted {
  const { tables, family, tag, devices } = admitting
  const device = uplinkDevice(tag)
  const found = devices.map((outside) => admissionFor(tables, { family, device, outside }))
  const [obstacle] = found.flatMap((admission) => (admission.kind === 'blocked' ? admission.by : []))
  if (obstacle) return { closed: `this machine drops what it would forward: ${obstacle.text}`, hint: obstacle.hint }
  const places = distinct(found.flatMap(placesOf))
  return { admissions: places.length === 0 ? reserved(admitting) : places }
}

const placesOf = (admission: Admission) => (admission.kind === 'open' ? admission.places : [])

const distinct = (places: OpenWay['admissions']): OpenWay['admissions'] => [
  ...new Map(places.map((place) => [`${place.tool} ${place.chain}`, place])).values(),
]
