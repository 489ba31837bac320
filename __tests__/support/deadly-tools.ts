import type { Host } from './host.ts'

/** Stands for a tool: where it is the agent who calls, counts the calls, and kills the agent before or after its work at one. */
const shim = `#!/bin/sh
tool=\${0##*/}
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
[ "$(tr '\\0' ' ' </proc/$PPID/cmdline | sed 's/.*agent.js $/agent/')" = agent ] || exec "$tool" "$@"
exec 9>>/run/deadly/calls
flock 9
echo "$tool" >&9
number=$(wc -l </run/deadly/calls)
exec 9>&-
read -r which when </run/deadly/plan
[ "$number" = "$which" ] || exec "$tool" "$@"
[ "$when" = after ] || { kill -KILL "$PPID"; exit 1; }
"$tool" "$@"
kill -KILL "$PPID"`

/**
 * Stands for what the agent starts a holder by: kills one of those who wait for it, at once or ms later. An agent that hangs is
 * stopped for good, and the keeper killed.
 */
const starter = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
IFS=, read -r victim delay </run/deadly/plan
agent=$PPID
parent() { ps -o ppid= -p "$1" | tr -d ' '; }
sudo=$(parent "$agent")
keeper=$(ps -o sid= -p "$$" | tr -d ' ')
creator=$(parent "$keeper")
if [ "$victim" = 'hanging agent' ]; then
  # Of a group whose leader ends, who has stopped before is woken.
  kill -KILL "$keeper" && kill -STOP "$agent"
  exec setpriv "$@"
fi
case $victim in agent) pid=$agent ;; sudo) pid=$sudo ;; keeper) pid=$keeper ;; creator) pid=$creator ;; *) pid= ;; esac
if [ "$delay" = 0 ]; then
  kill -KILL $pid
else
  { sleep "0.$delay"; kill -KILL $pid; } </dev/null >/dev/null 2>&1 3>&- 4>&- &
fi
exec setpriv "$@"`

const tools = ['conntrack', 'ethtool', 'flock', 'ip', 'ip6tables', 'iptables', 'nft', 'nsenter', 'perl']

export type Victim = 'hanging agent' | 'agent' | 'sudo' | 'keeper' | 'creator'

export interface DeadlyTools {
  /** From now on the agent is killed at its call of this number, from 1. */
  atCall(number: number, when: 'before' | 'after'): Promise<void>
  /** The calls of the agent's since. */
  calls(): Promise<string[]>
  /** From now on, where the agent starts a holder, a process dies so many ms after it did. */
  atStart(victim: Victim, delay: number): Promise<void>
}

/** Tools before those of the machine in the agent's PATH. */
export async function deadlyTools(host: Host): Promise<DeadlyTools> {
  const make = `
    mkdir /run/deadly && mount -t tmpfs -o mode=0755 tmpfs /usr/local/sbin && cd /usr/local/sbin
    printf %s "$1" >/run/deadly/shim && printf %s "$2" >setpriv
    chmod 755 /run/deadly/shim setpriv
    shift 2
    for tool; do ln -s /run/deadly/shim "$tool"; done
    echo never >/run/deadly/plan`
  await host.must(['sh', '-ec', make, 'make', shim, starter, ...tools])
  const plan = (text: string) =>
    host.must(['sh', '-ec', 'cd /run/deadly && : >calls && chmod 666 calls && echo "$1" >plan', 'plan', text])
  return {
    atCall: async (number, when) => void (await plan(`${number} ${when}`)),
    calls: async () => (await host.must(['cat', '/run/deadly/calls'])).split('\n').filter((line) => line !== ''),
    atStart: async (victim, delay) => void (await plan(`${victim},${`${delay}`.padStart(delay === 0 ? 1 : 3, '0')}`)),
  }
}
