import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const entry = fileURLToPath(new URL('../../../src/cli/entry.ts', import.meta.url))
const run = (...args: string[]) => spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' })
const commands = [
  ...['run', 'up', 'exec', 'shell', 'logs', 'down', 'ls', 'show', 'validate', 'plan', 'check', 'repair', 'restore'],
  'doctor',
]

describe('--help', () => {
  it('lists every command', () => {
    const { status, stdout, stderr } = run('--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const listed = [...stdout.matchAll(/^ {2}([a-z]+)[ [<].*/gm)].map(([, name]) => name)
    expect(listed).toEqual([...commands, 'help'])
  })

  it.for(commands)('of %s has examples', (command) => {
    const { status, stdout, stderr } = run(command, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const examples = [...stdout.matchAll(/^ {2}\$ netns-topology (.*)$/gm)].map(([, line]) => line ?? '')
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.every((line) => line.startsWith(command))).toBe(true)
  })

  it('goes to standard error, with status 2, where there is no command', () => {
    const { status, stdout, stderr } = run()
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: netns-topology')
  })

  it('says the version', () => {
    expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })
})
