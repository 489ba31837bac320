import type { Namespace } from '../resolve/network.ts'
import type { PinStep } from './step.ts'

/** Where ip-netns(8) looks for a namespace, and for its files of /etc. */
export const pinPaths = (namespace: string) =>
  ({ netns: `/run/netns/${namespace}`, etc: `/etc/netns/${namespace}` }) as const

export function pinStep({ name, at }: Namespace): PinStep {
  const { netns, etc } = pinPaths(name)
  return {
    kind: 'pin',
    where: 'host',
    in: name,
    undo: { kind: 'remove-links', paths: [etc, netns] },
    owns: 'target',
    at,
  }
}
