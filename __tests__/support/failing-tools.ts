import { expect, onTestFinished } from 'vitest'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { type Host, playHost } from './host.ts'
import { type Labs, startLabs } from './labs.ts'
import { way } from './way.ts'

/** Stands for a tool of the machine's: counts the calls of the engine's, and fails or hangs where it is told. */
const shim = `#!/bin/sh
tool=\${0##*/}
own() { PATH=/usr/sbin:/usr/bin:/sbin:/bin command -v "$1"; }
real() { exec "$(own "$tool")" "$@"; }
case $0 in
/usr/local/*) tr '\\0' ' ' </proc/$PPID/cmdline 2>/dev/null | grep -Eq '/(agent|undo)\\.js ' || real "$@" ;;
esac
line=$(echo "$tool $*" | tr '\\n' ' ')
exec 9>>/run/tools/calls
$(own flock) 9
echo "$line" >&9
number=$(wc -l </run/tools/calls)
exec 9>&-
read -r what which </run/tools/plan
case "$number $tool $*" in
$which) ;;
*) real "$@" ;;
esac
echo "$line" >>/run/tools/hit
[ "$what" != hang ] || exec sleep 600
echo planted >&2
exit 1
`

const usual = ['conntrack', 'ethtool', 'flock', 'ip', 'ip6tables', 'iptables', 'nft', 'nsenter', 'unshare']

/** Tools that fail on demand, for what runs with `env` and for the agents that it starts. */
export interface FailingTools {
  readonly env: Readonly<Record<string, string>>
  /**
   * From now on a call fails or hangs where `which`, a pattern of sh(1), matches its number from here, its tool and its
   * arguments.
   */
  plan(what: 'fail' | 'hang', which: string): Promise<void>
  /** The calls that failed or hung since `plan`. */
  hits(): Promise<string[]>
  /** All calls since `plan`. */
  calls(): Promise<string[]>
}

/** @param more tools than those that labs are built by. */
export async function failingTools(host: Host, more: readonly string[] = []): Promise<FailingTools> {
  const make = `
    mkdir -p /run/tools/bin && cd /run/tools
    cat >shim && chmod 755 shim && touch calls hit && chmod 666 calls hit
    make() { for tool in ${[...usual, ...more].join(' ')}; do ln -s /run/tools/shim "$1/$tool"; done; }
    make bin
    [ "$1" != sudo ] || { mount -t tmpfs -o mode=0755 tmpfs /usr/local/sbin && make /usr/local/sbin; }`
  await host.must(['sh', '-ec', make, 'make', way], { stdin: shim })
  const linesOf = async (file: string) =>
    (await host.must(['cat', `/run/tools/${file}`])).split('\n').filter((line) => line !== '')
  return {
    env: { PATH: `/run/tools/bin:${process.env.PATH}:/usr/sbin:/sbin:/usr/bin:/bin` },
    plan: async (what, which) => {
      const set = 'cd /run/tools && : >calls && : >hit && printf "%s\\\n" "$1" >plan'
      await host.must(['sh', '-ec', set, 'plan', `${what} ${which}`])
    },
    hits: () => linesOf('hit'),
    calls: () => linesOf('calls'),
  }
}

/** A host whose tools fail on demand, with a process that uses the library there, until the test ends. */
export async function startWithTools() {
  const host = await playHost({ forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } })
  onTestFinished(() => host[Symbol.asyncDispose]())
  const tools = await failingTools(host)
  const labs = await startLabs(host, { env: tools.env })
  onTestFinished(() => labs[Symbol.asyncDispose]())
  return { host, tools, labs }
}

/** What was said where it failed. */
export const failureOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

/** Up and down again; what was said where that failed. */
export const upAndDown = (labs: Labs, topology: string): Promise<string | undefined> =>
  failureOf(labs.up(topology).then((lab) => lab.close()))

export async function nothingIsLeft(host: Host): Promise<void> {
  expect((await host.run(['ls', '-lR', host.user.stateDirectory, rootStateDirectory])).stdout).toBe('')
}
