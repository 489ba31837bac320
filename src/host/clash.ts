import { formatPrefix, overlaps, type Prefix, parsePrefix, subnetOf } from '../address/index.ts'
import { UsageError } from '../errors/errors.ts'
import type { Machine } from '../machine/machine.ts'
import type { Act } from './act.ts'
import type { HostView } from './survey/view.ts'

/** Something of the machine's is where an act would be. */
export class ClashError extends UsageError {
  readonly act: Act

  constructor(act: Act, message: string, hint: string) {
    super(message, { hint })
    this.act = act
  }
}

/** @throws ClashError, for the first act that is in the way of something; to be called before any is done. */
export function refuseClashes(machine: Machine, acts: readonly Act[], view: HostView | undefined): void {
  for (const act of acts) {
    if (act.kind === 'symlink') refuseOtherLink(machine, act)
    else if (view) refuseUsed(act, view)
  }
}

function refuseOtherLink(machine: Machine, act: Extract<Act, { kind: 'symlink' }>): void {
  const target = machine.readLink(act.path)
  if (!isThere(machine, act.path) || target === act.target) return
  const message = `${act.path} is there already: ${whatIs(target)}`
  throw new ClashError(act, message, 'take down what has that name, or do without --pin')
}

/** Also a link that leads nowhere. */
export const isThere = (machine: Machine, path: string): boolean =>
  machine.readLink(path) !== undefined || machine.inode(path) !== undefined

function whatIs(target: string | undefined): string {
  if (target === undefined) return 'a namespace or a file of somebody else’s, as `ip netns add` makes them'
  const [, lab] = /\/netns-topology[^/]*\/([^/]+)\/(?:ns|etc)\//.exec(target) ?? []
  return lab === undefined ? `it leads to ${target}` : `a pin of the topology ${lab}`
}

function refuseUsed(act: Act, { devices, used }: HostView): void {
  if (act.kind === 'host-link' && devices.has(act.device)) {
    const hint = 'give the interface under `host` another name'
    throw new ClashError(act, `this machine has an interface ${act.device} already`, hint)
  }
  const prefix = prefixOf(act)
  if (prefix === undefined) return
  const other = used.find((one) => overlaps(one.prefix, prefix))
  if (other === undefined) return
  const message = `${formatPrefix(subnetOf(prefix))} overlaps what this machine has already: ${other.title}`
  throw new ClashError(act, message, 'choose another subnet, or remove that route')
}

function prefixOf(act: Act): Prefix | undefined {
  if (act.kind === 'host-address') return parsePrefix(act.address)
  return act.kind === 'host-route' ? parsePrefix(act.route.to) : undefined
}
