import { afterAll, beforeAll, expect, it } from 'vitest'
import { node } from '../../../support/checkout.ts'
import { library } from '../../../support/engine.ts'
import { type Host, playHost } from '../../../support/host.ts'
import { pair } from '../../../support/in-lab.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'
import { way } from '../../../support/way.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(() => host[Symbol.asyncDispose]())

/** Prints what a script of the user's returns, of which nothing is left afterwards. */
const run = (script: string): Promise<unknown> =>
  expectUnchanged(host, async () => {
    const program = `
      import { attachTopology, openTopology, withinTopology } from ${JSON.stringify(library)}
      const topology = ${JSON.stringify(pair)}
      const options = { privilege: '${way}' }
      console.log(JSON.stringify(await (async () => { ${script} })()))`
    const ran = await host.user.run([node, '--input-type=module', '--eval', program])
    expect({ exitCode: ran.exitCode, stderr: ran.stderr }).toEqual({ exitCode: 0, stderr: '' })
    const value: unknown = JSON.parse(ran.stdout)
    return value
  })

it('withinTopology has a lab for as long as some work takes, and gives its result', async () => {
  const script = `
    let kept
    const stdout = await withinTopology(topology, async (lab) => {
      kept = lab
      return (await lab.namespaces.a.exec('echo', ['inside'])).stdout
    }, options)
    return [stdout, await kept.inspect().catch((error) => error.name)]`
  expect(await run(script)).toEqual(['inside', 'TopologyClosedError'])
})

it('withinTopology takes it down where the work throws', async () => {
  const script = `
    return await withinTopology(topology, () => { throw new Error('no luck') }, options).catch((error) => error.message)`
  expect(await run(script)).toBe('no luck')
})

it('attachTopology has the handles of a lab, ends what it started, and leaves the lab', async () => {
  const script = `
    const lab = await openTopology(topology, options)
    const attached = attachTopology(lab.id)
    const program = await attached.namespace('a').start('sleep', ['310'])
    const one = await attached.namespace('b').run(() => 1)
    await attached.close()
    const seen = [one, await program.ended, (await lab.namespaces.a.reach(lab.namespaces.b)).reached]
    await lab.close()
    return [...seen, await attached.inspect().catch((error) => error.name)]`
  expect(await run(script)).toEqual([1, { signal: 'SIGTERM' }, true, 'TopologyClosedError'])
})
