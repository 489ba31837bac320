import { setTimeout as sleep } from 'node:timers/promises'

/** Times in milliseconds. */
export interface Series {
  readonly name: string
  readonly times: readonly number[]
}

/** What one thing costs, and the least that it could, run in turn. */
export interface Measurement {
  readonly what: string
  readonly floor: Series
  readonly ours: Series
}

export interface Contest {
  readonly what: string
  readonly floorName: string
  readonly rounds: number
  /** Each does the thing once and gives the milliseconds that count. */
  readonly floor: () => Promise<number>
  readonly ours: () => Promise<number>
}

const aftermath = 150 // ms in which the kernel takes the last network namespaces apart, which holds up making new ones

/** Runs both in turn, so that what else the machine does hits them alike. One round first does not count. */
export async function measure({ what, floorName, rounds, floor, ours }: Contest): Promise<Measurement> {
  const floors: number[] = []
  const own: number[] = []
  await floor()
  await ours()
  for (let round = 0; round < rounds; round += 1) {
    await sleep(aftermath)
    floors.push(await floor())
    await sleep(aftermath)
    own.push(await ours())
  }
  return { what, floor: { name: floorName, times: floors }, ours: { name: 'netns-topology', times: own } }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
