import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs, untilTrue } from '../support/command.ts'
import { type Host, playHost } from '../support/host.ts'
import { expectUnchanged } from '../support/unchanged.ts'

const file = 'examples/dual-stack.yml'

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
})
afterAll(async () => await host[Symbol.asyncDispose]())

/** What an owner's end, seen by a keeper that lives, or the next start of the command must restore. */
async function restored(isKept: boolean): Promise<void> {
  if (!isKept) await host.must([process.execPath, 'src/cli/entry.ts', 'down', '--all'])
  // The keeper ends after it has removed what is last.
  await untilTrue(async () => {
    const { exitCode } = await host.run(['test', '-e', '/run/netns-topology'])
    return exitCode === 1 && !(await runs(host, ' end /run/netns-topology'))
  })
}

const upAndDie = (lines: number, victims: readonly string[]) =>
  host.node('__tests__/support/up-and-die.ts', [file, `${lines}`, ...victims])

describe.each([
  ['command', ['command'], true],
  ['keeper, and then the command', ['keeper', 'command'], false],
  ['holder', ['holder'], true],
  ['holder and keeper', ['holder', 'keeper'], false],
  ['all at once', ['holder', 'keeper', 'command'], false],
])('kill -9 of the %s', (_, victims, isKept) => {
  test('at every line of the journal', { timeout: 120_000 }, async () => {
    const lines = Number((await upAndDie(0, [])).stdout)
    expect(lines).toBe(16)
    for (let line = 1; line <= lines; line += 1) {
      await expectUnchanged(host, async () => {
        const { exitCode } = await upAndDie(line, victims)
        // Who has only its holder killed may be through before it notices.
        if (victims.includes('command')) expect(exitCode, `line ${line}`).not.toBe(0)
        await restored(isKept)
      })
    }
  })
})
