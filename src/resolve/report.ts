import type { Cuts, Finding, Path } from '../spec/index.ts'

export interface Details {
  readonly hint?: string | undefined
  readonly on?: 'key'
  /** Where something is wrong or in doubt at one of these paths, this only follows from it, and is not said. */
  readonly unless?: readonly Path[]
}

/** Collects what is wrong with the meaning of a topology. */
export interface Report {
  add(path: Path, message: string, details?: Details): void
  readonly findings: readonly Finding[]
  readonly cuts: Cuts
}

export function createReport(cuts: Cuts): Report {
  const findings: Finding[] = []
  const said = new Set<string>()
  const add = (path: Path, message: string, { hint, on, unless = [] }: Details = {}) => {
    if (unless.some((one) => cuts.touches(one))) return
    const original = cuts.original(path)
    const key = JSON.stringify([original, message])
    if (said.has(key)) return
    said.add(key)
    findings.push({ path: original, message, hint, ...(on && { on }) })
    cuts.doubt(original)
  }
  return { add, findings, cuts }
}
