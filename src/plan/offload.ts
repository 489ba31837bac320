import type { Namespace } from '../resolve/network.ts'
import { inside, type MoveStep, type OffloadStep, type PortStep, type VethStep } from './step.ts'

interface End {
  readonly in: string
  readonly device: string
}

/** Both ends of each wire that has an end with `offload: false`. */
export function offloadSteps(namespaces: readonly Namespace[], wires: readonly VethStep[]): OffloadStep[] {
  const without = new Set(
    namespaces.flatMap(({ name, interfaces }) =>
      interfaces.filter(({ offload }) => !offload).map((iface) => `${name}:${iface.name}`),
    ),
  )
  return wires
    .filter(({ ends }) => ends.some((end) => without.has(`${end.in}:${end.device}`)))
    .flatMap(({ ends, at }) => ends.map((end) => offloadStep(end, at)))
}

/** The end in the lab of a wire to the host; the other one is done with its link. */
export const farOffloadStep = (attaching: PortStep | MoveStep): OffloadStep =>
  offloadStep(attaching.kind === 'port' ? attaching : { in: attaching.to, device: attaching.name }, attaching.at)

const offloadStep = ({ in: namespace, device }: End, at: OffloadStep['at']): OffloadStep => ({
  kind: 'offload',
  ...inside(namespace, at),
  device,
})
