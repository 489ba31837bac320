import { describe, expect, it } from 'vitest'
import { killGroup } from '../../../src/machine/kill.ts'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** As many as PID namespaces that it is in; default: this one only. */
  readonly numbers?: string
  /** Whether it waits for its children, as one that was stopped does not. Default: true. */
  readonly waits?: boolean
}

/** A machine with these processes, of which it tells who was killed, and who of them had children then. */
function machineWith(...processes: readonly Process[]) {
  const there = new Map(processes.map((one) => [one.pid, one]))
  const ended = new Set<number>()
  const [killed, tooEarly] = [[] as number[], [] as number[]]
  const isOutside = (pid: number) => there.get(pid)?.numbers === undefined
  const childrenOf = (parent: number) => [...there.values()].filter((one) => one.parent === parent)
  const reap = () => {
    for (const pid of ended) if (there.get(there.get(pid)?.parent ?? 0)?.waits !== false) there.delete(pid)
  }
  const read = (path: string): string | undefined => {
    const [, , number, file] = path.split('/')
    const one = there.get(Number(number))
    if (one === undefined) return undefined
    if (file === 'status') return `NSpid:\t${one.numbers ?? one.pid}\n`
    if (file === 'stat') return `${one.pid} (x) ${ended.has(one.pid) ? 'Z' : 'S'} ${one.parent} ${one.group} 1 0 -1`
    return childrenOf(one.pid)
      .map(({ pid }) => `${pid} `)
      .join('')
  }
  const signal = (pid: number) => {
    if (isOutside(pid) && childrenOf(pid).length > 0) tooEarly.push(pid)
    killed.push(pid)
    ended.add(pid)
    setTimeout(reap, 1) // by time: a parent hears of it a little later
    return true
  }
  const list = () => [...there.keys(), 'self'].map(String)
  return { machine: { list, read, readStart: read, signal }, killed, tooEarly }
}

describe('killing a process group', () => {
  it('kills parents after their children have been waited for', async () => {
    const { machine, killed, tooEarly } = machineWith(
      { pid: 10, parent: 1, group: 10 },
      { pid: 11, parent: 10, group: 10 },
      { pid: 12, parent: 11, group: 10, numbers: '12 7' },
      { pid: 13, parent: 12, group: 10, numbers: '13 8' },
    )
    const over = killGroup(machine, 10)
    expect(killed).toEqual([12, 13])
    await over
    expect(killed).toEqual([12, 13, 11, 10])
    expect(tooEarly).toEqual([])
  })

  it('kills one that does not wait for its children all the same', async () => {
    const { machine, killed } = machineWith(
      { pid: 10, parent: 1, group: 10, waits: false },
      { pid: 11, parent: 10, group: 10 },
    )
    await killGroup(machine, 10)
    expect(killed).toEqual([11, 10])
  })

  it('leaves those of other groups, and all where nothing was started', async () => {
    const { machine, killed } = machineWith({ pid: 10, parent: 1, group: 10 }, { pid: 11, parent: 10, group: 11 })
    await killGroup(machine, 0)
    expect(killed).toEqual([])
    await killGroup(machine, 11)
    expect(killed).toEqual([11])
  })
})
