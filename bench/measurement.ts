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

/** Runs both in turn, so that what else the machine does hits them alike. One round first does not count. */
export async function measure({ what, floorName, rounds, floor, ours }: Contest): Promise<Measurement> {
  const floors: number[] = []
  const own: number[] = []
  await floor()
  await ours()
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await floor())
    own.push(await ours())
  }
  return { what, floor: { name: floorName, times: floors }, ours: { name: 'netns-topology', times: own } }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
