import { fieldsIn, objectsOf, words } from '../../machine/json.ts'
import type { Machine } from '../../machine/machine.ts'

/** A device by which the machine sends what is for the outside, and an address that it reaches by it. */
export interface Lead {
  readonly device: string
  readonly destination: string
}

/** Where the kernel sends what is for the outside. */
export interface Leading {
  readonly leads: readonly Lead[]
  /** Whether there are rules for what the machine sends itself, which do not hold for what it forwards (ip-rule(8), `iif lo`). */
  readonly hasOwnRules: boolean
}

/** A packet that comes in by a device of the machine's, to be forwarded. */
export interface Incoming {
  readonly device: string
  readonly source: string
}

/** One address in each sixteenth of what is public of IPv4, and one of each registry of IPv6. A VPN may route them apart. */
const destinations: Readonly<Record<4 | 6, readonly string[]>> = {
  4: Array.from({ length: 14 }, (_, sixteenth) => `${sixteenth * 16 + 1}.1.1.1`),
  6: ['2001:4800::1', '2400::1', '2600::1', '2800::1', '2a00::1', '2c00::1'],
}

/**
 * Asks the kernel by which devices it would send to the outside, with all rules and all tables: what the machine sends
 * itself, or what comes in as `incoming` says. No packet is sent. `fibmatch` shows the route itself, so that all of its next
 * hops are seen (ip-route(8)). Where no route leads out, it is an empty list.
 */
export async function leadsOut(machine: Machine, family: 4 | 6, incoming?: Incoming): Promise<Leading> {
  const as = incoming ? ` from ${incoming.source} iif ${incoming.device}` : ''
  const asked = destinations[family]
  const stdin = [...asked.map((destination) => `route get fibmatch ${destination}${as}`), 'rule show', ''].join('\n')
  // A destination that is not reached is a failed line, and the others are answered all the same.
  const ran = await machine.run(['ip', `-${family}`, '-json', '-force', '-batch', '-'], { stdin })
  const unanswered = new Set([...ran.stderr.matchAll(/^Command failed -:(\d+)$/gm)].map(([, line]) => Number(line) - 1))
  const reached = asked.filter((_, line) => !unanswered.has(line))
  const answers = ran.stdout.split('\n').filter(Boolean).flatMap(objectsOf)
  const [rules = [], routes = []] = [true, false].map((isRule) => answers.filter((one) => 'priority' in one === isRule))
  const leads = routes.flatMap((route, number) =>
    devicesOf(route).map((device) => ({ device, destination: reached[number] ?? '' })),
  )
  return {
    leads: [...Map.groupBy(leads, ({ device }) => device).values()].flatMap((same) => same.slice(0, 1)),
    hasOwnRules: rules.some(({ iif }) => iif === 'lo'),
  }
}

type Route = ReturnType<typeof objectsOf>[number]

const devicesOf = ({ dev, type, nexthops }: Route): string[] =>
  (type ?? 'unicast') === 'unicast'
    ? [dev, ...fieldsIn(nexthops).map((hop) => hop.dev)]
        .map((name) => words(name))
        .filter((name) => name !== '' && name !== 'lo')
    : []
