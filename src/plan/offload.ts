import type { Namespace } from '../resolve/network.ts'
import { inside, type OffloadStep, type VethStep } from './step.ts'

/** Both ends of each wire that has an end with `offload: false`. */
export function offloadSteps(namespaces: readonly Namespace[], wires: readonly VethStep[]): OffloadStep[] {
  const without = new Set(
    namespaces.flatMap(({ name, interfaces }) =>
      interfaces.filter(({ offload }) => !offload).map((iface) => `${name}:${iface.name}`),
    ),
  )
  return wires
    .filter(({ ends }) => ends.some((end) => without.has(`${end.in}:${end.device}`)))
    .flatMap(({ ends, at }) =>
      ends.map((end): OffloadStep => ({ kind: 'offload', ...inside(end.in, at), device: end.device })),
    )
}
