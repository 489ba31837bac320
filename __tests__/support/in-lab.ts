import { expect } from 'vitest'
import type { Topology } from '../../src/index.ts'
import { node } from './checkout.ts'
import { library } from './engine.ts'
import type { Host } from './host.ts'
import type { HostRunOptions } from './shell.ts'
import { expectUnchanged } from './unchanged.ts'
import { way } from './way.ts'

/** Two namespaces on a segment of both families, each with a default route. */
export const pair: Topology = {
  bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'], addresses: ['10.1.1.1/24', 'fd00:1::1/64'] } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } }, b: { interfaces: { eth0: { bridge: 'lan' } } } },
}

/**
 * Runs a script of the user's in the host, with a lab that is up: it has `lab` and its namespaces by their names. Gives what
 * it returns, by way of JSON. Of what it throws, it must say so itself, for which there is `failure(work)`.
 */
export async function inLab<T>(
  host: Host,
  topology: Topology,
  script: string,
  options: HostRunOptions = {},
): Promise<T> {
  const program = `
    import { openTopology } from ${JSON.stringify(library)}
    const lab = await openTopology(${JSON.stringify(topology)}, { privilege: '${way}' })
    const { ${Object.keys(topology.namespaces ?? {}).join(', ')} } = lab.namespaces
    const failure = async (work) => {
      try {
        await work()
      } catch (error) {
        return { type: error.constructor.name, name: error.name, message: error.message, code: error.code, hint: error.hint }
      }
    }
    try {
      console.log(JSON.stringify({ value: await (async () => { ${script} })() }))
    } finally {
      await lab.close()
    }`
  return await expectUnchanged(host, async () => {
    const ran = await host.user.run([node, '--input-type=module', '--eval', program], options)
    expect({ exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ exitCode: 0, stderr: '' })
    const { value }: { value: T } = JSON.parse(ran.stdout)
    return value
  })
}
