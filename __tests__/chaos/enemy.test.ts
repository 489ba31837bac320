import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryLine } from '../support/arbitrary-request.ts'
import { startIn } from '../support/command.ts'
import { agentArgv } from '../support/engine.ts'
import { countFaults } from '../support/faults.ts'
import { playHost } from '../support/host.ts'
import { share } from '../support/share.ts'
import { sudoUser } from '../support/sudo-user.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { dropped } from '../support/user.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'

const agents = share(100, 4)
const linesOfEach = 50

interface Answered {
  readonly answer?: unknown
  readonly failure?: { readonly message: string }
}

describe.runIf(hasUserNamespaces)('the agent and its enemy', () => {
  it('answers every line in words, ends with its input, and changes nothing', { timeout: 600_000 }, async (context) => {
    const count = countFaults(context, `${linesOfEach} lines of an enemy's to the agent`)
    await using host = await playHost({ forwardDrop: 'docker' })
    const user = await sudoUser(host, 4242)
    for (let agent = 0; agent < agents; agent += 1) {
      await count.one(() =>
        expectUnchanged(host, async () => {
          const lines = fc.sample(arbitraryLine, linesOfEach)
          const running = startIn(dropped(host, user.uid), ['sudo', '-n', '--', ...agentArgv])
          for (const line of lines) running.child.stdin.write(Buffer.concat([line, Buffer.from('\n')]))
          running.child.stdin.end()
          const { exitCode, stdout, stderr } = await running.ended()
          const [greeting, ...answers] = stdout.trim().split('\n')
          expect({ exitCode, stderr, greeting }).toEqual({ exitCode: 0, stderr: '', greeting: '{}' })
          expect(answers.length).toBe(lines.length)
          for (const text of answers) {
            const { answer, failure }: Answered = JSON.parse(text)
            if (answer === undefined && text !== '{}') expect(failure?.message).toMatch(/./)
          }
        }),
      )
    }
  })
})
