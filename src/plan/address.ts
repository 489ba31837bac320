import type { Path } from '../resolve/network.ts'
import { type AddressStep, inside, type UpStep } from './step.ts'

export const addressSteps = (
  namespace: string,
  device: string,
  addresses: readonly string[],
  at: Path,
): AddressStep[] => addresses.map((address) => ({ kind: 'address', ...inside(namespace, at), device, address }))

export const upStep = (namespace: string, device: string, at: Path): UpStep => ({
  kind: 'up',
  ...inside(namespace, at),
  device,
})
