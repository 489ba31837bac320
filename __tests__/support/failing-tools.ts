import type { Host } from './host.ts'

/** Stands for a tool of the machine's: counts the calls from the host itself, and fails or hangs where it is told. */
const shim = `#!/bin/sh
cd /run/tools || exit
tool=\${0##*/}
real() { exec "/usr/sbin/$tool" "$@"; }
[ "$(readlink /proc/self/ns/net)" = "$(cat net)" ] || real "$@"
exec 9>>calls
flock 9
echo "$tool $*" >&9
number=$(wc -l <calls)
exec 9>&-
read -r what which <plan
case "$number $tool $*" in
$which) ;;
*) real "$@" ;;
esac
echo "$tool $*" >>hit
[ "$what" != hang ] || exec sleep 600
echo planted >&2
exit 1
`

const tools = ['conntrack', 'ethtool', 'ip', 'ip6tables', 'iptables', 'nft']

/** Tools that fail on demand, for what runs with `env`. */
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

export async function failingTools(host: Host): Promise<FailingTools> {
  const make = `
    mkdir -p /run/tools/bin && cd /run/tools && readlink /proc/self/ns/net >net
    cat >shim && chmod 755 shim
    for tool in ${tools.join(' ')}; do ln -s ../shim "bin/$tool"; done`
  await host.must(['sh', '-ec', make], { stdin: shim })
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
