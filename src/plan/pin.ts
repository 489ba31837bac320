import type { Namespace } from '../resolve/network.ts'
import { onHost, type PinStep } from './host-step.ts'

/** Where ip-netns(8) looks for a namespace, and for its files of /etc. */
export const pinPaths = (namespace: string) =>
  ({ netns: `/run/netns/${namespace}`, etc: `/etc/netns/${namespace}` }) as const

export const pinStep = ({ name, at }: Namespace): PinStep => ({
  kind: 'pin',
  ...onHost({ kind: 'remove-pins' }, at),
  namespace: name,
})
