import { hostMember, type Network } from '../resolve/network.ts'
import type { HostCheck } from './step.ts'

/** The checks that are made on the machine itself, a target each. */
export const hostChecksOf = ({ checks }: Network): HostCheck[] =>
  checks
    .filter(({ from }) => from === hostMember)
    .flatMap(({ probe, targets, at }) => {
      const asked = probe.kind === 'icmp' ? 'icmp' : `${probe.kind} ${probe.port}`
      return targets.map((target) => ({ target, asked, at }))
    })
