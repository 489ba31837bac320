import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Act, actIn, lacksAct } from '../support/act.ts'
import { type Host, playHost } from '../support/host.ts'
import { expectUnchanged } from '../support/unchanged.ts'

let host: Host
let act: Act
beforeAll(async () => {
  host = await playHost()
  await host.must(['mkdir', '/run/home-act'])
  act = actIn(host)
})
afterAll(async () => {
  act[Symbol.dispose]()
  await host[Symbol.asyncDispose]()
})

const isGone = (path: string) => expect.poll(() => host.run(['test', '-e', path])).toMatchObject({ exitCode: 1 })

const workflow = (...steps: string[]) => `
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: org/netns-topology@v1
        with:
          topology: |
            name: office
            bridges: { lan: { subnets: [10.1.1.0/24], nat: true } }
            namespaces:
              client: { interfaces: { eth0: { bridge: lan } } }
${steps.map((step) => `      - run: ${step}`).join('\n')}
`

describe.skipIf(lacksAct)('act on the machine itself (scripts/act.sh builds act, where there is Go)', () => {
  it.each(readdirSync(join(import.meta.dirname, '../../examples/workflows')))(
    'runs examples/workflows/%s',
    async (file) => {
      await expectUnchanged(host, async () => {
        const { exitCode, stdout, stderr } = await act.start({ file }).ended()
        expect({ exitCode, stderr, stdout }).toMatchObject({
          exitCode: 0,
          stdout: expect.stringMatching(/ours: 0 left|nothing was brought up/),
        })
        expect(stdout).not.toContain('Failure')
      })
    },
  )

  it('restores after a job that fails', async () => {
    await expectUnchanged(host, async () => {
      const { exitCode, stdout } = await act.start({ text: workflow('netns-exec client -- sh -c "exit 7"') }).ended()
      expect({ exitCode, stdout }).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/ours: 0 left/) })
      expect(stdout).toContain('exit status 7')
    })
  })

  it('restores where act is interrupted', async () => {
    await expectUnchanged(host, async () => {
      const running = act.start({ text: workflow('netns-exec client -- sh -c "echo asleep; exec sleep 4771"') })
      await running.printed('asleep')
      running.signal('SIGINT')
      expect((await running.ended()).stdout).toContain('ours: 0 left')
    })
  })

  it('restores where act is killed: the topology lives for it', async () => {
    await expectUnchanged(host, async () => {
      const running = act.start({ text: workflow('netns-exec client -- sh -c "echo asleep; exec sleep 4772"') })
      await running.printed('asleep')
      running.signal('SIGKILL')
      await running.ended()
      await isGone('/run/netns-topology')
      // Of the step itself, the program outside the topology is act's affair.
      await host.run(['pkill', '-KILL', '-f', 'netns-exec client'])
      await expect.poll(() => host.run(['pgrep', '-f', 'sleep 4772|netns-exec'])).toMatchObject({ exitCode: 1 })
    })
  })
})
