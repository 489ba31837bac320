import type { Machine } from '../machine/machine.ts'

/**
 * Whether a device puts received packets together in hardware (LRO), which forwarding turns off: it makes packets that can
 * not be forwarded (`dev_disable_lro` in the kernel's net/core/dev.c).
 */
export async function receivesLarge(machine: Machine, device: string | undefined): Promise<boolean> {
  if (device === undefined || machine.find('ethtool') === undefined) return false
  const { stdout } = await machine.run(['ethtool', '-k', device])
  return /^large-receive-offload: on$/m.test(stdout)
}
