import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import {
  type CompareOptions,
  compareSnapshots,
  isSnapshot,
  type Receipt,
  type Snapshot,
  type SnapshotOptions,
} from '../../src/audit/index.ts'
import type { Ran } from '../../src/machine/machine.ts'
import { realMachine } from '../../src/machine/real.ts'
import { childrenOf } from '../../src/machine/stat.ts'
import { checkout, node, realCheckout, systemPath } from './checkout.ts'
import { type PlayedHost, playedHosts } from './played-hosts.ts'
import { programsRunBy } from './run-programs.ts'
import { type Argv, type HostRunOptions, prefixed, type Shell } from './shell.ts'
import { userOfWay } from './user.ts'

export interface HostOptions {
  /**
   * Gives the host `eth0`, 198.51.100.2/24 and 2001:db8:100::2/64, with default routes to a stand-in outside that answers
   * at 8.8.8.8 and 2001:4860:4860::8888, to pings and to HTTP (with the address that it was asked from). Default: true.
   */
  readonly outside?: boolean
  /** Drops what is forwarded by its policy; `docker`: with Docker's chain for others, `DOCKER-USER`. */
  readonly forwardDrop?: 'policy' | 'docker'
  /** Of the host, by their names with dots, e.g. `net.bridge.bridge-nf-call-iptables`. */
  readonly sysctls?: Readonly<Record<string, string | number>>
  /** Whether its PID 1 waits for orphans. That of many containers does not, as `tail -f /dev/null`: each stays a zombie. Default: true. */
  readonly reaps?: boolean
  /** What else makes it the machine that it plays: a script for sh(1), which root runs there once all else is ready. */
  readonly furnish?: string
  /** What precedes each program of the user whose labs are tested, as setpriv(1) with fewer capabilities. */
  readonly through?: readonly string[]
}

/**
 * A namespace that plays the host: a network, a name, IPC, `/run`, `/sys`, `/etc`, mounts and processes of its own. The rest of the
 * file system is the machine's. It all ends with the test's process, whatever ends that. By itself it is root's.
 */
export interface Host extends PlayedHost, AsyncDisposable {
  /** Whether its PID 1 reaps orphans. */
  readonly reaps: boolean
  /** Runs TypeScript in it: the engine under test belongs here, never into the test's own process. */
  node(file: string, args?: readonly string[], options?: HostRunOptions): Promise<Ran>
  snapshot(options?: SnapshotOptions): Promise<Snapshot>
  diff(before: Snapshot, after: Snapshot, options?: CompareOptions): Receipt
}

/** @throws where this is not root, or where the namespace can not be made, with what the programs said. */
export async function playHost(options: HostOptions = {}): Promise<Host> {
  if (process.getuid?.() !== 0) throw new Error('tests that play the host need root: run them with sudo')
  const holder = spawnHolder(options)
  const pid = await untilUp(holder)
  const played = enter(holder, pid, options.reaps ?? true)
  try {
    // From here on, what runs programs is among the processes of the host.
    await played.must(['true'])
    const user = await userOfWay(played)
    const host = { ...played, user: { ...user, ...prefixed(user, options.through ?? []) } }
    if (options.forwardDrop) await dropForwarded(host, options.forwardDrop)
    const settings = Object.entries(options.sysctls ?? {}).map(([name, value]) => `${name}=${value}`)
    if (settings.length > 0) await host.must(['sysctl', '-w', ...settings])
    if (options.furnish !== undefined) await host.must(['sh', '-ec', options.furnish])
    playedHosts.add(host)
    return host
  } catch (error) {
    await played[Symbol.asyncDispose]()
    throw error
  }
}

function spawnHolder({ outside = true, reaps = true }: HostOptions) {
  const setup = support('host-setup.sh')
  const server = outside ? ['perl', support('outside-server.pl')] : []
  const namespaces = ['--net', '--uts', '--ipc', '--mount', '--propagation=private', '--pid', '--mount-proc', '--fork']
  const argv = [
    ...namespaces,
    '--kill-child=KILL',
    '--',
    'sh',
    setup,
    realCheckout,
    checkout,
    reaps ? 'reaps' : 'never-waits',
    ...server,
  ]
  return spawn('unshare', argv, { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' })
}

/** The PID, on the machine, of the first process inside, once everything is set up. */
async function untilUp(holder: ReturnType<typeof spawnHolder>): Promise<number> {
  const complaint = text(holder.stderr)
  for await (const line of createInterface(holder.stdout)) {
    if (line === 'up' && holder.pid !== undefined) return childOf(holder.pid)
  }
  throw new Error(`the namespace that plays the host did not come up: ${await complaint}`)
}

function enter(holder: ChildProcess, pid: number, reaps: boolean): Omit<Host, 'user'> {
  const door = (argv: Argv, cwd = checkout): [string, ...string[]] => {
    const namespaces = ['--net', '--uts', '--ipc', '--mount', '--root', '--pid'] as const
    return ['nsenter', `--target=${pid}`, ...namespaces, '--', 'env', `--chdir=${cwd}`, ...argv]
  }
  const spawnIn: Host['spawn'] = (argv, { cwd, env, stdin } = {}) => {
    const [program, ...args] = door(argv, cwd)
    const child = spawn(program, args, { env: environment(env) })
    if (stdin !== undefined) child.stdin.end(stdin)
    return child
  }
  const runIn = programsRunBy(spawnIn(['perl', support('run-programs.pl')]))
  const snapshots = snapshotsFrom(() => spawnIn([process.execPath, support('take-snapshots.ts')]))
  const host: Omit<Host, 'user'> = {
    pid,
    reaps,
    run: (argv, { cwd = checkout, env, stdin } = {}) => runIn({ argv, cwd, env: environment(env), stdin }),
    must: async (argv, options) => {
      const { exitCode, stdout, stderr } = await host.run(argv, options)
      if (exitCode !== 0) throw new Error(`${argv.join(' ')} failed in the host, ${exitCode}: ${stderr}`)
      return stdout
    },
    node: (file, args = [], options = {}) => host.run([node, file, ...args], options),
    spawn: spawnIn,
    signal: (child, name) => {
      if (child.pid === undefined) return
      // nsenter(1) itself where it has not come to start the program, and where that has just ended.
      const [program = child.pid] = childrenOf(realMachine(), child.pid)
      process.kill(program, name)
    },
    snapshot: (options = {}) => snapshots(options),
    diff: (before, after, options) => compareSnapshots(before, after, options),
    [Symbol.asyncDispose]: async () => {
      for (const one of playedHosts) if (one.pid === pid) playedHosts.delete(one)
      if (holder.exitCode !== null || holder.signalCode !== null) return
      const end = once(holder, 'exit')
      holder.stdin?.end()
      await end
    },
  }
  return host
}

/** Snapshots by one process inside, started for the first: starting it costs far more than a snapshot does. */
function snapshotsFrom(start: () => ChildProcessWithoutNullStreams): (options: SnapshotOptions) => Promise<Snapshot> {
  let server: { stdin: Writable; answers: AsyncIterator<string>; complaint: Promise<string> } | undefined
  return async (options) => {
    if (server === undefined) {
      const { stdin, stdout, stderr } = start()
      server = { stdin, answers: createInterface({ input: stdout })[Symbol.asyncIterator](), complaint: text(stderr) }
    }
    server.stdin.write(`${JSON.stringify(options)}\n`)
    const { value, done } = await server.answers.next()
    if (done) throw new Error(`no snapshot could be taken in the host: ${await server.complaint}`)
    const snapshot: unknown = JSON.parse(value)
    if (!isSnapshot(snapshot)) throw new Error('what was printed in the host is no snapshot')
    return snapshot
  }
}

/** For Docker's, the rules are made in the order in which it makes them. */
async function dropForwarded(host: Shell, by: 'policy' | 'docker'): Promise<void> {
  for (const iptables of ['iptables', 'ip6tables']) {
    if (by === 'docker') {
      await host.must([iptables, '-N', 'DOCKER-USER'])
      await host.must([iptables, '-A', 'DOCKER-USER', '-j', 'RETURN'])
      await host.must([iptables, '-I', 'FORWARD', '-j', 'DOCKER-USER'])
    }
    await host.must([iptables, '-P', 'FORWARD', 'DROP'])
  }
}

function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env
  const compiled: Record<string, string> = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
  return { PATH: `${PATH}:${systemPath}`, LC_ALL: 'C', HOME: '/root', ...compiled, ...env }
}

function childOf(pid: number): number {
  const [child, ...others] = childrenOf(realMachine(), pid)
  if (child === undefined || others.length > 0) throw new Error(`process ${pid} has no child, or more than one`)
  return child
}

function support(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
