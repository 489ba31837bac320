import type { Namespace } from '../resolve/network.ts'
import { type HostStep, onHost } from './host-step.ts'
import { markOf } from './marks.ts'
import { inside, type MarkStep } from './step.ts'

/** Where ip-netns(8) looks for a namespace, and for its files of /etc. */
export const pinPaths = (namespace: string) =>
  ({ netns: `/run/netns/${namespace}`, etc: `/etc/netns/${namespace}` }) as const

/** So that whoever came in by a pin is known, also when the lab is gone. */
export const markSteps = (namespaces: readonly Namespace[], tag: string): MarkStep[] =>
  namespaces.map(({ name, at }) => ({ kind: 'mark', ...inside(name, at), mark: markOf(tag) }))

export const pinSteps = (namespaces: readonly Namespace[], tag: string): HostStep[] => [
  { kind: 'visitors', ...onHost({ kind: 'end-processes' }, []), mark: markOf(tag) },
  ...namespaces.map(
    ({ name, at }): HostStep => ({ kind: 'pin', ...onHost({ kind: 'remove-pins' }, at), namespace: name }),
  ),
]
