import type { Machine } from '../../machine/machine.ts'
import { installHint } from '../../machine/packages.ts'
import { areOf, subIdsIn } from '../../machine/sub-ids.ts'

/** What a machine lacks, and what to do about it. */
export interface Lack {
  readonly what: string
  readonly remedy: string
}

/**
 * What keeps the labs of a user from having other users than root where no sudo makes them; undefined where only trying can
 * tell. Their ids are given by subuid(5) and subgid(5), and written by newuidmap(1) and newgidmap(1).
 */
export function lackOfOthers(machine: Machine): Lack | undefined {
  const missing = ['newuidmap', 'newgidmap'].find((program) => machine.find(program) === undefined)
  return missing === undefined
    ? lackOfIds(machine)
    : { what: `${missing} was not found`, remedy: installHint(missing) ?? '' }
}

/** The same where sudo makes them: it needs no program, and writes the ids itself. */
export function lackOfIds(machine: Machine): Lack | undefined {
  const { uid } = machine.user
  const [, name] = new RegExp(`^([^:\\n]+):[^:\\n]*:${uid}:`, 'm').exec(machine.read('/etc/passwd') ?? '') ?? []
  const isGiven = (file: string) => subIdsIn(machine.read(file)).some((ids) => areOf(ids, { uid, name }))
  const lacking = ['/etc/subuid', '/etc/subgid'].find((file) => !isGiven(file))
  if (lacking === undefined) return undefined
  return {
    what: `${lacking} gives this user none`,
    remedy: `as root: usermod --add-subuids FIRST-LAST --add-subgids FIRST-LAST ${name ?? uid}, with 65536 ids that are nobody's`,
  }
}
