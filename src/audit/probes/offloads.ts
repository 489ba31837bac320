import type { Machine } from '../../machine/machine.ts'
import type { Items } from '../items.ts'
import { outputOf } from '../programs.ts'

/**
 * The offloads of network cards: forwarding and bridging turn large-receive-offload off and nothing turns it on again
 * (`dev_disable_lro` in the kernel's net/core/dev.c). Virtual devices have none that matter.
 */
export async function offloads(machine: Machine, devices: readonly string[] = hardware(machine)): Promise<Items> {
  const features = await Promise.all(devices.map((device) => featuresOf(machine, device)))
  return Object.fromEntries(features.flatMap((items) => Object.entries(items)))
}

function hardware(machine: Machine): string[] {
  return machine
    .list('/sys/class/net')
    .filter((device) => machine.readLink(`/sys/class/net/${device}`)?.includes('/virtual/') === false)
}

async function featuresOf(machine: Machine, device: string): Promise<Items> {
  const lines = (await outputOf(machine, ['ethtool', '-k', device])).split('\n')
  return Object.fromEntries(
    lines.flatMap((line) => {
      const feature = /^\s*([a-z0-9-]+): (.+)$/.exec(line)
      return feature ? [[`${device} ${feature[1]}`, feature[2] ?? '']] : []
    }),
  )
}
