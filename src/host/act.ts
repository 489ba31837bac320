import type { HostStep } from '../plan/index.ts'

/**
 * What is done on the host: concrete data, so that whoever finds it in a journal can undo it without the lab, and a later
 * version of this package as well. A step of the plan is its own act, but for a pin, whose links lead to where the lab is.
 */
export type Act = DirectoryAct | SymlinkAct | Exclude<HostStep, { kind: 'pin' }>

export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>

/** A directory that others may use as well: the last lab that needs it removes it, where it is empty then. */
export interface DirectoryAct {
  readonly kind: 'directory'
  readonly path: string
}

/** A symbolic link; its target, which has the lab's id in it, is its mark of ownership. */
export interface SymlinkAct {
  readonly kind: 'symlink'
  readonly path: string
  readonly target: string
}

/** What an act is about, as messages call it. */
export function titleOf(act: Act): string {
  switch (act.kind) {
    case 'directory':
    case 'symlink':
      return act.path
    case 'lease':
    case 'host-setting':
      return `sysctl ${act.key}`
    case 'lro':
      return `large receive offload of ${act.card.name}`
    case 'host-link':
    case 'host-up':
      return `interface ${act.device}`
    case 'host-address':
      return `address ${act.address} of ${act.device}`
    case 'host-route':
      return `route to ${act.route.to}`
    case 'translation':
      return `nftables table inet ${act.table}`
    case 'chain':
      return `${act.tool} chain ${act.chain}`
    case 'admission':
      return `${act.tool} rules for ${act.device} in ${act.chain}`
    case 'visitors':
      return 'processes that came in by pins'
    case 'way-out':
      return `way out by ${act.family === 'ipv4' ? 'IPv4' : 'IPv6'}`
    case 'connections':
      return `connections from and to ${act.source}`
  }
}

/** Whether an act stops what others open: it is undone when nothing of those is left, and without it they are not done. */
export const isGuard = (act: Act): boolean => act.kind === 'translation'

/** Whether two labs hold the same thing of the machine's, so that only the last of them gives it back. */
export function isShared(act: Act, other: Act): boolean {
  if (act.kind === 'lease') return other.kind === 'lease' && other.key === act.key
  if (act.kind === 'chain') return other.kind === 'chain' && other.tool === act.tool
  return act.kind === 'lro' && other.kind === 'lro' && other.card.index === act.card.index
}
