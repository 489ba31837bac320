import { describe, expect, it } from 'vitest'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { runs } from '../support/command.ts'
import { failureOf, nothingIsLeft, startWithTools, upAndDown } from '../support/failing-tools.ts'
import { countFaults, missed } from '../support/faults.ts'
import { startLabs } from '../support/labs.ts'
import { testLimit } from '../support/patience.ts'
import { share } from '../support/share.ts'
import { triedTopologies } from '../support/tried-topologies.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { needsHostSteps, way } from '../support/way.ts'

/** With a part on the host of each kind, or none. */
const [most] = triedTopologies.filter(({ network }) => network.name === (way === 'rootless' ? 'office' : 'way-out'))
const step = share(1, 8, 25)

describe('a tool', () => {
  it('that fails at any one call: up fails with the step, or goes on, and everything is restored', {
    timeout: share(3_600_000, testLimit),
  }, async (context) => {
    const count = countFaults(context, 'a tool that fails at its n-th call, for every n')
    const { host, tools, labs } = await startWithTools()
    for (const { file, text } of most ? share(triedTopologies, [most]) : []) {
      let number = 0
      const failNext = async () => {
        number += step
        await tools.plan('fail', `${number} *`)
        await upAndDown(labs, text)
        await nothingIsLeft(host)
        return (await tools.hits()).length > 0 ? undefined : missed
      }
      await expectUnchanged(host, async () => {
        while ((await count.one(failNext)) !== missed);
      })
      expect({ file, isEveryCall: number > 5 }).toEqual({ file, isEveryCall: true })
    }
  })

  it('that gives no lock to who takes a lab down: its keeper does', async (context) => {
    needsHostSteps(context)
    const { host, tools, labs } = await startWithTools()
    await expectUnchanged(host, async () => {
      const lab = await labs.up(most?.text ?? '')
      await tools.plan('fail', '1 flock *')
      await lab.close()
      expect(await tools.hits()).toHaveLength(1)
    })
  })

  it('that is still running when the command is killed ends before its step is undone', async (context) => {
    const count = countFaults(context, 'a tool that hangs, and SIGKILL of the process that uses the library')
    const { host, tools } = await startWithTools()
    await count.one(() =>
      expectUnchanged(host, async () => {
        const owner = await startLabs(host, { env: tools.env })
        await tools.plan('hang', way === 'rootless' ? '*[0-9] ip *' : '* iptables -w 10 -I *')
        const up = failureOf(owner.up(most?.text ?? ''))
        await expect.poll(() => tools.hits()).not.toEqual([])
        host.signal(owner.process, 'SIGKILL')
        await up
        const left = () => host.run(['ls', host.user.stateDirectory, rootStateDirectory])
        // An agent that waits for it gives it 15 s.
        await expect.poll(left).toMatchObject({ stdout: '' })
        expect(runs(host, 'sleep 600')).toBe(false)
      }),
    )
  })
})
