import type { Bridge } from '../resolve/network.ts'
import { addressSteps } from './address.ts'
import { type AddressStep, type BridgeStep, FABRIC, type ForwardingStep, inside } from './step.ts'

export interface BridgeDevice {
  readonly bridge: Bridge
  readonly device: string
  readonly index: number
}

export const bridgeStep = ({ bridge, device, index }: BridgeDevice): BridgeStep => ({
  kind: 'bridge',
  ...inside(FABRIC, bridge.at),
  device,
  index,
  mac: bridge.mac,
  mtu: bridge.mtu,
  stp: bridge.stp,
  linkLocal: bridge.addresses.some((address) => address.includes(':')),
})

/** The fabric is a segment's gateway by an address of the bridge itself. */
export const gatewaySteps = ({ bridge, device }: BridgeDevice): AddressStep[] =>
  addressSteps(FABRIC, device, bridge.addresses, bridge.at)

export const forwardingStep = ({ bridge, device }: BridgeDevice): ForwardingStep => ({
  kind: 'forwarding',
  ...inside(FABRIC, bridge.at),
  bridge: device,
})
