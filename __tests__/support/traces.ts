import { readdirSync } from 'node:fs'
import { labVariable } from '../../src/audit/probes/processes.ts'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { readProcess } from './host-processes.ts'
import type { PlayedHost } from './played-hosts.ts'

/** Something of a lab's on a played host. */
export interface Trace {
  /** What its links have of the id of a lab, which differs in each. */
  readonly tag: string
  readonly kind: 'directory' | 'process' | 'link'
  /** A path, a PID in the host, or a name. */
  readonly key: string
  readonly text: string
}

/** What there is of labs on a host. It is read from outside, so that no process is started for it. */
export function tracesOn({ pid, user }: PlayedHost): Trace[] {
  const root = `/proc/${pid}/root`
  const ofUsers = names(`${root}/run/user`).map((name) => `/run/user/${name}/netns-topology`)
  const states = [...new Set([rootStateDirectory, user.stateDirectory, ...ofUsers])]
  return [...states.flatMap((state) => directoriesIn(root, state)), ...processesIn(root), ...linksIn(root)]
}

/** Names lead to them by links. */
const directoriesIn = (root: string, state: string): Trace[] =>
  entries(`${root}${state}`)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const key = `${state}/${name}`
      return { tag: tagOf(name), kind: 'directory', key, text: key }
    })

const processesIn = (root: string): Trace[] =>
  names(`${root}/proc`).flatMap((pid) => {
    const [, id] = new RegExp(`(?:^|\0)${labVariable}=([^\0]+)`).exec(readProcess(`${root}/proc/${pid}/environ`)) ?? []
    if (id === undefined) return []
    const argv = readProcess(`${root}/proc/${pid}/cmdline`)
      .replaceAll(/[\0\s]+/g, ' ')
      .slice(0, 100)
    return [{ tag: tagOf(id), kind: 'process', key: pid, text: `process ${pid} of ${id}: ${argv}` } as const]
  })

const linksIn = (root: string): Trace[] =>
  names(`${root}/sys/class/net`)
    .filter((name) => name.startsWith('nt-'))
    .map((key) => ({ tag: key.slice('nt-'.length), kind: 'link', key, text: `interface ${key}` }))

const tagOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1)

const names = (directory: string): string[] => entries(directory).map(({ name }) => name)

function entries(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch {
    return []
  }
}
