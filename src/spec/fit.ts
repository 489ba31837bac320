import { type Cuts, createCuts } from './cuts.ts'
import { describeIssue } from './describe.ts'
import type { Finding } from './finding.ts'
import { issuesOf } from './issues.ts'
import { childOf, type Path, pathKey } from './path.ts'
import type { Topology } from './schema.ts'

/** What is left of a value when all that is wrong with its shape is left out, and what that was. */
export interface Fitting {
  readonly topology: Topology
  readonly findings: readonly Finding[]
  readonly cuts: Cuts
}

const isTopology = (value: unknown): value is Topology => issuesOf(value).length === 0

/** A copy without what is at the paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  const beneath = Map.groupBy(paths, ([head]) => head)
  const keep = (key: string | number, child: unknown): unknown[] => {
    const rests = (beneath.get(key) ?? []).map((path) => path.slice(1))
    if (rests.length === 0) return [child]
    return rests.some((rest) => rest.length === 0) ? [] : [without(child, rests)]
  }
  if (Array.isArray(value)) return value.flatMap((child: unknown, index) => keep(index, child))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, child]) => keep(key, child).map((kept) => [key, kept]))
  return Object.fromEntries(entries)
}

/** Where something is missing, it is the mapping around that can not stay. */
function presentPath(path: Path, root: unknown): Path {
  const parent = path.slice(0, -1).reduce<unknown>(childOf, root)
  const key = path.at(-1)
  const isThere = key === undefined || childOf(parent, key) !== undefined
  return isThere ? path : path.slice(0, -1)
}

/**
 * Looks at the shape of a value, and leaves out what is wrong until the rest is a topology. An element that needs what
 * was left out goes with it, without a finding of its own.
 */
export function fitTopology(value: unknown): Fitting {
  const cuts = createCuts()
  const findings: Finding[] = []
  let left = value
  while (!isTopology(left)) {
    const current = left
    const found = issuesOf(current).flatMap((issue) => describeIssue(issue, current))
    const wrong = found.map(({ path }) => presentPath(path, current))
    left = wrong.some((path) => path.length === 0) ? {} : without(current, wrong)
    const originals = found.map((finding) => ({ ...finding, path: cuts.original(finding.path) }))
    const meant = found.flatMap((finding) => (finding.meant ? [cuts.original(finding.meant)] : []))
    const misspelt = new Set(meant.map(pathKey))
    findings.push(...originals.filter(({ path }) => !cuts.touches(path) && !misspelt.has(pathKey(path))))
    for (const path of meant) cuts.doubt(path)
    for (const path of wrong.map(cuts.original)) cuts.leaveOut(path)
  }
  return { topology: left, findings, cuts }
}
