import { expect } from 'vitest'
import type { Topology } from '../../src/index.ts'
import type { Host, HostRunOptions } from './host.ts'
import { expectUnchanged } from './unchanged.ts'

const library = new URL('../../src/index.ts', import.meta.url)

export interface InLabOptions extends Pick<HostRunOptions, 'cwd' | 'env'> {
  /** Of `openTopology`, as JavaScript. */
  readonly options?: string
}

/** Two namespaces on a segment of both families, each with a default route. */
export const pair: Topology = {
  bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'], addresses: ['10.1.1.1/24', 'fd00:1::1/64'] } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } }, b: { interfaces: { eth0: { bridge: 'lan' } } } },
}

/**
 * Runs a user's script in the host, with a lab that is up: it has `lab` and its namespaces by their names. Gives what it
 * returns, by way of JSON. Of what it throws, it must say so itself, for which there is `failure(work)`.
 */
export async function inLab<T>(host: Host, topology: Topology, script: string, how: InLabOptions = {}): Promise<T> {
  const { options = '{}', ...run } = how
  const program = `
    import { openTopology } from ${JSON.stringify(library.href)}
    const lab = await openTopology(${JSON.stringify(topology)}, ${options})
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
  const argv = [process.execPath, '--input-type=module', '--eval', program] as const
  return await expectUnchanged(host, async () => {
    const ran = await host.run(argv, run)
    expect({ exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ exitCode: 0, stderr: '' })
    const { value }: { value: T } = JSON.parse(ran.stdout)
    return value
  })
}
