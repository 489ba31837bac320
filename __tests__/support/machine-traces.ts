import { readdirSync, readFileSync } from 'node:fs'

const inPrograms = /^(\/\S*\/)?(dockerd|docker|docker-proxy|containerd\S*|runc)$/

type Traces = Readonly<Record<string, readonly string[]>>

/** What a Docker could leave on the machine that the tests run on: read from files, so that nothing is run there. */
export const machineTraces = (): Traces => ({
  links: readdirSync('/sys/class/net').filter((name) => name.startsWith('docker') || name.startsWith('nt-')),
  mounts: readFileSync('/proc/self/mountinfo', 'utf8').split('\n'),
  'control groups': readdirSync('/sys/fs/cgroup', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.includes('netns-topology'),
  ),
  processes: readdirSync('/proc').filter((pid) => inPrograms.test(programOf(pid))),
  files: ['/run', '/run/docker', '/run/containerd'].flatMap(namesIn).filter((name) => name.includes('docker')),
})

/** What is there now and was not before: a run that was killed may have left something, which this one removes. */
export const tracesSince = (before: Traces): string[] =>
  Object.entries(machineTraces()).flatMap(([kind, traces]) =>
    traces.filter((trace) => !before[kind]?.includes(trace)).map((trace) => `${kind}: ${trace}`),
  )

function programOf(pid: string): string {
  try {
    return /^\d+$/.test(pid) ? (readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '') : ''
  } catch {
    // It has ended meanwhile.
    return ''
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).map((name) => `${directory}/${name}`)
  } catch {
    return []
  }
}
