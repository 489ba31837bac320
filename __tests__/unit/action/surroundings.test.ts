import { describe, expect, test } from 'vitest'
import { surroundings } from '../../../src/action/runner/surroundings.ts'
import type { Machine } from '../../../src/machine/machine.ts'
import { playMachine } from '../doctor/machine.ts'

/** A machine on which the step has this process above it, with or without the file that docker(1) leaves. */
function machineOf(parent: number, { hasFile }: { hasFile: boolean }): Machine {
  const machine = playMachine({ files: { '/proc/self/stat': `30 (node) S ${parent} 1 1 0 -1 0` } })
  return { ...machine, inode: (path) => (hasFile && path === '/.dockerenv' ? 1 : undefined) }
}

describe('a step is in a container', () => {
  const isContainer = (machine: Machine, env = {}) => surroundings(machine, env).isContainer

  test.each([
    ['where a runner has entered one for it', 0, true, {}, true],
    ['where the runner itself is in one', 5, true, {}, true],
    ['where act has entered one for it', 0, true, { ACT: 'true' }, true],
    ['not where act runs it on a machine, and be that a devcontainer', 5, true, { ACT: 'true' }, false],
    ['not on a machine', 5, false, {}, false],
  ])('%s', (_, parent, hasFile, env, expected) => {
    expect(isContainer(machineOf(parent, { hasFile }), env)).toBe(expected)
  })
})

describe('the id of a step', () => {
  const stepOf = (id?: string) => surroundings(machineOf(5, { hasFile: false }), { GITHUB_ACTION: id }).step

  test('is what the workflow gives it', () => {
    expect([stepOf('net'), stepOf('two_nets-2')]).toEqual(['net', 'two_nets-2'])
  })

  test('is none where the runner has made it', () => {
    expect([stepOf('__org_netns-topology_2'), stepOf('__self'), stepOf('0'), stepOf()]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})
