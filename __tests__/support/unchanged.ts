import { existsSync } from 'node:fs'
import { expect } from 'vitest'
import { rootStateDirectory } from '../../src/machine/real.ts'
import type { Host } from './host.ts'
import { hostProcesses } from './host-processes.ts'
import { tracesOn } from './traces.ts'
import { until } from './until.ts'

/** Of what there may be a moment longer: a keeper, and the directory that it removes. */
const passing = new Set(['process', 'state file'])

/**
 * Does something on the host and expects it to be the same afterwards: nothing of ours, nothing of anybody else's, no
 * process more. Keepers that are about to end may, once all else is as before.
 */
export async function expectUnchanged<T>(host: Host, work: () => Promise<T>): Promise<T> {
  const before = await host.snapshot()
  const running = processesIn(host)
  const more = () => processesIn(host).filter((process) => !running.includes(process))
  const differences = async () => {
    const { ours, theirs, unseen } = host.diff(before, await host.snapshot())
    expect(unseen).toEqual({})
    return [...ours, ...theirs]
  }
  const result = await work()
  const left = await differences()
  expect(left.filter(({ kind }) => !passing.has(kind))).toEqual([])
  await until('no keeper is left', async () => !more().some(isKeeper))
  if (left.length > 0) expect(await differences()).toEqual([])
  expect(more()).toEqual([])
  for (const directory of new Set([rootStateDirectory, host.user.stateDirectory])) {
    expect(existsSync(`/proc/${host.pid}/root${directory}`)).toBe(false)
  }
  return result
}

/**
 * Waits until nothing is left of any lab on a host, and no process but those of `running`, where that is given.
 *
 * @returns the ms that it took.
 */
export async function untilNothingIsLeft(host: Host, running?: readonly string[]): Promise<number> {
  let left: string[] = []
  return await until(
    () => `nothing is left of labs:\n${left.join('\n')}`,
    async () => {
      const more = running && processesIn(host).filter((process) => !running.includes(process))
      left = [...tracesOn(host).map(({ text }) => text), ...(more ?? [])]
      return left.length === 0
    },
  )
}

/** It removes the directory of a lab right before it ends. */
const isKeeper = (process: string): boolean => / keeper \/\S*netns-topology/.test(process)

/**
 * The host has a PID namespace of its own, so that these are all that the test and the engine started. Without zombies where
 * nobody reaps them.
 */
export const processesIn = (host: Host): string[] =>
  hostProcesses(host)
    .filter(({ isZombie }) => host.reaps || !isZombie)
    .map(({ pid, isZombie, args }) => `${pid}${isZombie ? ' zombie' : ''} ${args}`)
