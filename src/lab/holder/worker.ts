import { labVariable } from '../../audit/index.ts'
import { LabError } from '../../errors/errors.ts'
import { killGroup } from '../../machine/kill.ts'
import type { Machine } from '../../machine/machine.ts'
import { asOwner, intoLab } from '../state/entrance.ts'
import { labPaths } from '../state/paths.ts'

/** More at once than there are cores gains little, and a thousand at once can exhaust a machine. */
export const sideBySide = 4

/** On the host until it is told who the holder is: starting it takes this process as long as the holder takes to come up. */
const enter = `
work=$1 directory=$2 write=$3 most=$4
shift 4
read -r holder && exec nsenter --target="$holder" "$@" --net="/proc/$holder/ns/net" -- \\
  sh -c "$work" work "$directory" "$write" "$most"`

/**
 * In the fabric: starts a batch for each line, each with its own file in the lab's tmpfs and another for its complaints, and
 * prints the status of one that fails. It says when all are done that were asked for so far. On a machine that is a chroot,
 * nsenter(1) leaves it in a directory outside.
 */
const work = `
directory=$1 write=$2 most=$3 started=0
cd /
exec 3<&0 </dev/null
while read -r tool namespace entering netns <&3; do
  case $tool in
  sysctl) set -- sh -c "$write" write ;;
  ip) set -- ip -batch - ;;
  ip-6) set -- ip -6 -batch - ;;
  *)
    wait
    echo done
    continue
    ;;
  esac
  set -- $entering \${netns:+"--net=$netns"} \${netns:+--} "$@"
  { "$@" <"$directory/batch/$namespace" 2>"$directory/complaints/$namespace" || echo "$?"; } 3<&- &
  started=$((started + 1))
  [ "$((started % most))" -gt 0 ] || wait
done`

/** Writes sysctls, each a key with a `-` before it where it may be missing, and a value with a `=` before it. */
const writeSysctls = `
set -f
IFS='
'
set -- $(cat)
line=0
while [ $# -gt 0 ]; do
  line=$((line + 1))
  key=\${1#-}
  if [ "$key" = "$1" ] || [ -e "/proc/sys/$key" ]; then
    printf %s "\${2#=}" >"/proc/sys/$key" || break
  fi
  shift 2
done
[ $# -gt 0 ] || exit 0
[ -e "/proc/sys/$key" ] || echo 'No such setting' >&2
echo "Command failed -:$line" >&2
exit 1`

/** What a worker is to give a tool, and where. */
export interface Job {
  readonly tool: 'ip' | 'ip -6' | 'sysctl'
  /** The namespace, after which the file with the job is called. */
  readonly in: string
  /** How the namespace is entered or made, and its file as the lab has it; of the fabric, neither. */
  readonly way: readonly [] | readonly ['nsenter' | 'unshare', string]
}

/** A process of the engine's in a lab that starts others there: starting one costs this process more than most jobs. */
export interface Worker {
  /** Goes into the lab of this holder. */
  enter(holder: number): void
  /**
   * Does jobs side by side, each with its file under `batch/`. Resolves with whether all were done; what was complained of
   * is under `complaints/`.
   *
   * @throws LabError where the worker has ended, as with its lab; the signal's reason after an abort, which kills it.
   */
  doAll(jobs: readonly Job[], signal: AbortSignal | undefined): Promise<boolean>
  /**
   * Ends it; resolves when it is gone. It may hang on its way into the lab: an abort kills it.
   *
   * @throws the signal's reason after an abort
   */
  leave(signal?: AbortSignal): Promise<void>
  /** Kills it where it was not let go, with what it may have started outside the lab. */
  kill(): Promise<void>
}

/** Starts the worker of a lab that is about to come up. */
export function startWorker(machine: Machine, id: string): Worker {
  const { directory } = labPaths(machine.stateDirectory, id)
  const given = [work, directory, writeSysctls, `${sideBySide}`, ...asOwner(machine.user), ...intoLab]
  const shell = machine.start(['sh', '-c', enter, 'enter', ...given], { [labVariable]: id })
  let hasLeft = false
  const kill = async () => {
    if (!hasLeft) await killGroup(machine, shell.pid)
  }
  /** Does what waits for it, and has an abort kill it. @throws the signal's reason after that */
  const killedBy = async <T>(signal: AbortSignal | undefined, wait: () => Promise<T>): Promise<T> => {
    const killNow = () => void kill()
    signal?.throwIfAborted()
    signal?.addEventListener('abort', killNow, { once: true })
    try {
      return await wait()
    } finally {
      signal?.removeEventListener('abort', killNow)
      signal?.throwIfAborted()
    }
  }
  const untilDone = async (): Promise<boolean> => {
    for (let wasWell = true; ; wasWell = false) {
      const line = await shell.nextLine()
      if (line === undefined) throw new LabError(`what builds the lab has ended: ${shell.stderr().trim()}`)
      if (line === 'done') return wasWell
    }
  }
  return {
    enter: (holder) => shell.send(`${holder}\n`),
    doAll: (jobs, signal) =>
      killedBy(signal, async () => {
        shell.send(
          [...jobs.map((job) => [job.tool.replace(' ', ''), job.in, ...job.way].join(' ')), 'wait', ''].join('\n'),
        )
        return await untilDone()
      }),
    leave: (signal) =>
      killedBy(signal, async () => {
        shell.close()
        await shell.ended()
        hasLeft = true
      }),
    kill,
  }
}
