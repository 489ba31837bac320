import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Command, commandIn, writeFile } from '../support/command.ts'
import { commandArgv } from '../support/engine.ts'
import { countFaults, missed } from '../support/faults.ts'
import { type Host, playHost } from '../support/host.ts'
import { fixture } from '../support/labs.ts'
import { share } from '../support/share.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'

/** Something of the machine's of which there is less and less. */
interface Scarce {
  readonly what: string
  readonly topology: string
  readonly pin: boolean
  /** How much of it, from what no `up` does with to what each does with. */
  readonly from: number
  readonly to: number
  readonly step: number
  /** Of a shell that takes so much of it away ($1), before it becomes the command. */
  readonly take: string
  /** Of a shell that gives it back afterwards, where it does not end with the command. */
  readonly giveBack?: string
  /** What starts that shell. */
  readonly by?: readonly string[]
  readonly isThere?: boolean
}

const memory = '/sys/fs/cgroup/memory'
const group = `${memory}/netns-topology-${process.pid}`

/** As the host is before. */
const plenty = 'mount -o remount,size=100M,nr_inodes=100000 /run'

const scarce: readonly Scarce[] = [
  {
    ...{ what: 'file descriptors (EMFILE)', topology: 'both', pin: true },
    ...{ from: 18, to: 60, step: share(1, 6) },
    take: 'ulimit -n "$1"',
  },
  {
    ...{ what: 'inodes on /run (ENOSPC)', topology: 'both', pin: true },
    ...{ from: 0, to: 40, step: share(1, 8) },
    take: 'mount -o "remount,nr_inodes=$(($(df --output=iused /run | tail -1) + $1))" /run',
    giveBack: plenty,
  },
  {
    ...{ what: 'space on /run (ENOSPC)', topology: 'both', pin: true },
    // 0 would be no limit (tmpfs(5)).
    ...{ from: 1, to: 41, step: share(1, 10) },
    take: 'mount -o "remount,size=$((($(df --output=used --block-size=4K /run | tail -1) + $1) * 4))K" /run',
    giveBack: plenty,
  },
  {
    ...{ what: 'memory of the control group (the kernel kills)', topology: 'both', pin: true },
    ...{ from: 4, to: 64, step: share(2, 20) },
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
      ...{ what: `${kind} namespaces (ENOSPC)`, topology: 'bridge', pin: false },
      ...{ from: 0, to: 8, step: share(1, 4) },
      take: `echo "$1" >/proc/sys/user/max_${kind}_namespaces`,
      by: ['unshare', '--user', '--map-root-user'],
      isThere: hasUserNamespaces,
    }),
  ),
]

/** What is left of `up`, and whether it came up. */
async function upWith(host: Host, { by = [], take, pin, giveBack = '' }: Scarce, amount: number, file: string) {
  const script = `${take} || exit 99; shift; exec "$@"`
  const command = commandArgv('up', file, ...(pin ? ['--pin'] : []))
  const [program = 'sh', ...args] = [...by, 'sh', '-c', script, 'scarce', `${amount}`, ...command]
  const ran = await host.run([program, ...args])
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
  await host.must(['sh', '-ec', plenty])
  command = commandIn(host)
})
afterAll(async () => await host[Symbol.asyncDispose]())

describe('less and less of', () => {
  for (const one of scarce) {
    const { what, topology, from, to, step, isThere = true } = one
    it.runIf(isThere)(`${what}: up comes up or leaves nothing`, { timeout: 600_000 }, async ({ task }) => {
      const count = countFaults({ task }, `too little: ${what}`)
      const file = writeFile(`${topology}.yml`, fixture(`topologies/${topology}.yml`))
      let succeeded = 0
      for (let amount = from; amount <= to; amount += step) {
        await count.one(() =>
          expectUnchanged(host, async () => {
            const { exitCode, stderr } = await upWith(host, one, amount, file)
            if (exitCode === 0) succeeded += 1
            else if (!saysItself.test(stderr)) expect(stderr, `with ${amount}`).not.toMatch(/\n {4}at /)
            await restoreAll()
            return exitCode === 0 ? missed : exitCode
          }),
        )
      }
      expect(succeeded).toBeGreaterThan(0)
    })
  }
})

/** What is up is taken down; what could not be undone for want of something, the next start undoes. */
async function restoreAll(): Promise<void> {
  await command.run(['restore', '--stale'])
  await command.run(['down', '--all'])
}
