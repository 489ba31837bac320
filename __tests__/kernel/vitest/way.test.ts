import { afterAll, beforeAll, expect, it } from 'vitest'
import { commandIn } from '../../support/command.ts'
import {
  allow,
  playVitestHost,
  startVitest,
  untilArrived,
  untilUnchanged,
  type VitestHost,
} from '../../support/vitest-run.ts'
import { way } from '../../support/way.ts'

let host: VitestHost
beforeAll(async () => {
  host = await playVitestHost()
})
afterAll(() => host[Symbol.asyncDispose]())

it(`withTopology makes labs by way of ${way}, where nothing else is said`, async () => {
  await untilUnchanged(host, async () => {
    const running = startVitest(host, 'matrix/waits.test.ts')
    await untilArrived(host)
    const command = commandIn(host)
    const [lab] = await command.json<{ id: string }[]>('ls')
    expect(await command.json('show', lab?.id ?? '')).toMatchObject({ privilege: way })
    await allow(host)
    expect((await running.ended()).exitCode).toBe(0)
  })
})

it('withTopology gives a test its network, with a module inside, fake timers, and another topology by override', async () => {
  await untilUnchanged(host, async () => {
    const { stdout } = await startVitest(host, 'basic/basic.test.ts').ended()
    expect(stdout).toContain('1 failed | 3 passed')
  })
})
