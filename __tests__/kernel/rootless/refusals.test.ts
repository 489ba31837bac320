import { describe, expect } from 'vitest'
import { office, writeFile } from '../../support/command.ts'
import { it } from '../../support/command-test.ts'

const nat = office.replace('lan: { subnets', 'lan: { nat: true, subnets')
const host = `${office}host:\n  interfaces: { lan0: { bridge: lan } }\n`

const refused: Readonly<Record<string, readonly [text: string, options: readonly string[], what: RegExp]>> = {
  'a way out': [nat, [], /office\.yml:3:\d+: `nat` on bridge lan/],
  'an interface of the machine': [host, [], /office\.yml:10:\d+: `host` with interface lan0/],
  pins: [office, ['--pin'], /^netns-topology: a pin/],
}

describe('what needs the machine is refused, with what to do', () => {
  it.for(Object.entries(refused))('%s', async ([, [text, options, what]], { command }) => {
    const { exitCode, stdout, stderr } = await command.run(['up', writeFile('office.yml', text), ...options])
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(stderr).toMatch(what)
    expect(stderr).toMatch(
      / needs the machine, which privilege rootless leaves alone\n {2}hint: do without it, or run it as root or with --privilege auto, which uses sudo for it\n$/,
    )
  })

  it('also where the lab is there for a command or its checks only', async ({ command }) => {
    const file = writeFile('office.yml', nat)
    for (const args of [
      ['run', file, '--', 'echo', 'ran'],
      ['check', file],
    ]) {
      const said = expect.stringContaining('`nat` on bridge lan needs the machine')
      expect(await command.run(args)).toEqual({ exitCode: 3, stdout: '', stderr: said })
    }
  })
})
