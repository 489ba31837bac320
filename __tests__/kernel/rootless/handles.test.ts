import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AsUser, asUser, hasUserNamespaces, shareCheckout } from '../../support/as-user.ts'
import { type Host, playHost } from '../../support/host.ts'
import { pair } from '../../support/in-lab.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

let host: Host
let user: AsUser
beforeAll(async () => {
  host = await playHost({ outside: false })
  await shareCheckout(host)
  user = await asUser(host, 4242)
})
afterAll(() => host[Symbol.asyncDispose]())

const program = `
  import { openTopology } from '/run/checkout/src/index.ts'
  await using lab = await openTopology(${JSON.stringify(pair)})
  const { a, b } = lab.namespaces
  const uid = await b.run(() => process.getuid())
  const { listen } = await b.load(new URL('file:///run/checkout/examples/vitest/server.ts'))
  await listen(8080)
  const reached = async (within) => (await a.reach(b, { tcp: 8080, within })).reached
  const seen = [uid, await (await a.fetch('http://b:8080/')).text(), await reached()]
  await b.interfaces.eth0.down()
  seen.push(await reached(200))
  await b.interfaces.eth0.up()
  seen.push(await reached())
  await lab.partition([a], [b])
  seen.push(await reached(200))
  await lab.heal()
  seen.push(await reached())
  const server = await b.start(process.execPath, ['-e', "require('node:net').createServer().listen(8081)"], { ready: { tcp: 8081 } })
  seen.push(server.isRunning, (await a.reach(b)).reached)
  console.log(JSON.stringify(seen))`

describe.runIf(hasUserNamespaces)('a user without privilege', () => {
  it('has all that handles do, as himself', async () => {
    const node = '/run/checkout/node_modules/node/bin/node'
    const ran = await expectUnchanged(host, () => user.run([node, '--input-type=module', '--eval', program]))
    expect({ ...ran, stdout: JSON.parse(ran.stdout || '[]') }).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: [4242, 'hello', true, false, true, false, true, true, true],
    })
  })
})
