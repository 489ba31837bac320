import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOnHost } from '../../src/lab/side/on-host.ts'
import { type Command, commandIn } from '../support/command.ts'
import { countFaults, missed } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { subjectOf, up } from '../support/plots.ts'
import { isFull, oneOf, share } from '../support/share.ts'
import { triedTopologies } from '../support/tried-topologies.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'
import { way } from '../support/way.ts'

/** Something of the machine's of which there is less and less. */
interface Scarce {
  readonly what: string
  /** How much of it, from what no `up` does with to what each does with. */
  readonly from: number
  readonly to: number
  /** Between two amounts, for a whole run, for a share, and for one of others than root. */
  readonly steps: readonly [number, number, number]
  /** Of a shell that takes so much of it away ($1), before it becomes the command. */
  readonly take: string
  /** Of a shell that gives it back afterwards, where it does not end with the command. */
  readonly giveBack?: string
  /** What starts that shell, where that can make nothing on the host. */
  readonly by?: readonly string[]
  readonly isThere?: boolean
}

const memory = '/sys/fs/cgroup/memory'
const group = `${memory}/netns-topology-${process.pid}`

/** Lets root map all users of the host into a user namespace. */
const mapAll = 'for ids in subuid subgid; do echo root:0:65536 >>/etc/$ids; done'

/** As the host is before. */
const plenty = 'mount -o remount,size=100M,nr_inodes=100000 /run'

const scarce: readonly Scarce[] = [
  {
    what: 'file descriptors (EMFILE)',
    ...{ from: 18, to: 60, steps: [4, 6, 21] },
    take: 'ulimit -n "$1"',
  },
  {
    what: 'inodes on /run (ENOSPC)',
    ...{ from: 0, to: 40, steps: [4, 8, 20] },
    take: 'mount -o "remount,nr_inodes=$(($(df --output=iused /run | tail -1) + $1))" /run',
    giveBack: plenty,
  },
  {
    what: 'space on /run (ENOSPC)',
    // 0 would be no limit (tmpfs(5)).
    ...{ from: 1, to: 41, steps: [4, 10, 20] },
    take: 'mount -o "remount,size=$((($(df --output=used --block-size=4K /run | tail -1) + $1) * 4))K" /run',
    giveBack: plenty,
    // A lab without a part on the host has names there, and no data.
    isThere: way !== 'rootless',
  },
  {
    what: 'memory of the control group (the kernel kills)',
    ...{ from: 4, to: 124, steps: [8, 40, 60] },
    take: `mkdir ${group} && echo "$1M" >${group}/memory.limit_in_bytes && echo $$ >${group}/cgroup.procs`,
    giveBack: `
      for _ in $(seq 500); do
        while read -r pid; do echo "$pid" >${memory}/cgroup.procs || :; done 2>/dev/null <${group}/cgroup.procs
        ! rmdir ${group} 2>/dev/null || exit 0
        sleep 0.01
      done`,
    isThere: existsSync(`${memory}/memory.limit_in_bytes`),
  },
  ...['net', 'mnt', 'pid'].map(
    (kind): Scarce => ({
      what: `${kind} namespaces (ENOSPC)`,
      ...{ from: 0, to: 8, steps: [4, 4, 4] },
      take: `echo "$1" >/proc/sys/user/max_${kind}_namespaces`,
      by: ['unshare', '--user', '--map-users=0,0,65536', '--map-groups=0,0,65536'],
      isThere: hasUserNamespaces,
    }),
  ),
]

/** Brings a topology up with so much. */
async function upWith({ by = [], take, giveBack = '' }: Scarce, amount: number, args: readonly string[]) {
  const script = `${take} || exit 99; shift; exec "$@"`
  const scarcely = host.user.behind([...by, 'sh', '-c', script, 'scarce', `${amount}`])
  const ran = await scarcely.run(command.argv(args))
  await host.must(['sh', '-ec', giveBack])
  expect(ran).not.toMatchObject({ exitCode: 99 })
  return ran
}

/** A node that is killed for memory, or whose own start fails, says what it says. */
const saysItself = /^(Killed|Aborted|.*(FATAL|Fatal|OOM|out of memory|uv_|node::|node:internal))/im

let host: Host
let command: Command
beforeAll(async () => {
  host = await playHost()
  await host.must(['sh', '-ec', `${plenty}; ${mapAll}`])
  command = commandIn(host)
})
afterAll(async () => await host[Symbol.asyncDispose]())

/** Each topology has others of them, and two have each. */
function amountsOf({ from, to, steps }: Scarce, index: number): number[] {
  const step = share(...steps)
  const first = from + (isFull ? ((index % 4) * step) / 4 : 0)
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, number) => first + number * step)
}

describe('less and less of', () => {
  for (const one of share(scarce, scarce, scarce.slice(0, 1))) {
    const { what, by, isThere = true } = one
    it.runIf(isThere)(`${what}: up comes up or leaves nothing`, { timeout: 1_800_000 }, async ({ task }) => {
      const count = countFaults({ task }, `too little: ${what}`)
      let succeeded = 0
      const topologies = triedTopologies.filter(({ network }) => by === undefined || !isOnHost(network))
      for (const [index, tried] of oneOf(topologies, 0).entries()) {
        const subject = subjectOf(tried)
        // From outside, nobody could take down what is in that user namespace.
        const args = by === undefined ? up(subject) : ['run', subject.file, '--', 'true']
        for (const amount of amountsOf(one, index)) {
          await count.one(() =>
            expectUnchanged(host, async () => {
              const { exitCode, stderr } = await upWith(one, amount, args)
              if (exitCode === 0) succeeded += 1
              else if (!saysItself.test(stderr)) expect(stderr, `${amount}, ${tried.file}`).not.toMatch(/\n {4}at /)
              await restoreAll()
              return exitCode === 0 ? missed : exitCode
            }),
          )
        }
      }
      expect(succeeded).toBeGreaterThan(0)
    })
  }
})

/** What is up is taken down; what could not be undone for want of something, the next start undoes. */
async function restoreAll(): Promise<void> {
  if (way === 'sudo') await command.run(['restore', '--stale'])
  await command.run(['down', '--all'])
}
