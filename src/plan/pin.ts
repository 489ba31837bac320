import type { Namespace } from '../resolve/network.ts'
import { type HostStep, onHost } from './host-step.ts'
import { markOf } from './marks.ts'
import { inside, type MarkStep } from './step.ts'

/** Where ip-netns(8) looks for namespaces, and for their files of /etc. */
export const pinRoots = { netns: '/run/netns', etc: '/etc/netns' } as const

export const pinPaths = (namespace: string) =>
  ({ netns: `${pinRoots.netns}/${namespace}`, etc: `${pinRoots.etc}/${namespace}` }) as const

export const withoutPinFiles =
  '/etc is read-only, so that programs of `ip netns exec` see its hosts and resolv.conf; those of `netns-topology exec` see the ' +
  'ones of their namespace'

/** So that whoever came in by a pin is known, also when the lab is gone. */
export const markSteps = (namespaces: readonly Namespace[], tag: string): MarkStep[] =>
  namespaces.map(({ name, at }) => ({ kind: 'mark', ...inside(name, at), mark: markOf(tag) }))

export const pinSteps = (namespaces: readonly Namespace[], tag: string, files: boolean): HostStep[] => [
  { kind: 'visitors', ...onHost({ kind: 'end-processes' }, []), mark: markOf(tag) },
  ...namespaces.map(
    ({ name, at }): HostStep => ({
      kind: 'pin',
      ...onHost({ kind: 'remove-pins' }, at),
      ...{ namespace: name, files },
    }),
  ),
]
