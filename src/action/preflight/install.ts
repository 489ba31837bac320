import { exec } from '@actions/exec'
import { CapabilityError } from '../../errors/errors.ts'
import { toolsOf } from '../../lab/build/tools.ts'
import type { Machine } from '../../machine/machine.ts'
import { missingPackages } from '../../machine/packages.ts'
import { planNetwork } from '../../plan/index.ts'
import type { Network } from '../../resolve/network.ts'
import type { Inputs } from '../inputs.ts'

/** The packages that a topology needs and this machine does not have. */
export function packagesFor(machine: Machine, network: Network, { pin, checks }: Pick<Inputs, 'pin' | 'checks'>) {
  const pings = checks && network.checks.some(({ probe }) => probe.kind === 'icmp')
  return missingPackages(machine, [
    ...toolsOf(machine, planNetwork(network, { pin: pin !== false })),
    'perl',
    ...(pings ? ['ping'] : []),
  ])
}

const apt = ['apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0'] as const

/** A program that reads nothing may end before an empty input is written to it, and Node then fails for that. */
const withoutInput = ['sh', '-c', 'exec "$@" </dev/null', 'without-input'] as const

/** Installs packages by apt, whose lists are fetched where those that are there do not do. @throws CapabilityError */
export async function install(machine: Machine, packages: readonly string[]): Promise<void> {
  if (machine.find('apt-get') === undefined) throw cannot(packages, 'there is no apt-get here')
  const asRoot = machine.user.uid === 0 ? [] : ['sudo', '-n']
  if (asRoot.length > 0 && machine.find('sudo') === undefined) throw cannot(packages, 'there is no sudo here')
  const run = async (...args: string[]) => {
    const [shell, ...rest] = [...withoutInput, ...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...apt, ...args]
    return (await exec(shell, rest, { ignoreReturnCode: true })) === 0
  }
  const installed = () => run('install', '-y', '--no-install-recommends', ...packages)
  if (!(await installed()) && !((await run('update')) && (await installed()))) throw cannot(packages, 'apt-get failed')
}

const cannot = (packages: readonly string[], reason: string): CapabilityError =>
  new CapabilityError(`${packages.join(', ')} ${packages.length === 1 ? 'is' : 'are'} missing, and ${reason}`, {
    hint: `install ${packages.length === 1 ? 'it' : 'them'} before this step, or in the image of the container`,
  })
