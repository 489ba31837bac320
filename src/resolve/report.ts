import type { Cuts, Finding, Path } from '../spec/index.ts'

export interface Details {
  readonly hint?: string | undefined
  readonly on?: 'key'
  /** What is wrong or in doubt there may be why this is: then it is in doubt, too, and not said. */
  readonly unless?: readonly Path[]
}

/** Collects what is wrong with the meaning of a topology, and what is only odd. */
export interface Report {
  add(path: Path, message: string, details?: Details): void
  /** Says what is odd at a path, and comes up all the same. */
  warn(path: Path, message: string, details: { readonly hint: string }): void
  readonly findings: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly cuts: Cuts
}

export function createReport(cuts: Cuts): Report {
  const findings: Finding[] = []
  const warnings: Finding[] = []
  const said = new Set<string>()
  const add = (path: Path, message: string, { hint, on, unless = [] }: Details = {}) => {
    const original = cuts.original(path)
    const isFollowUp = unless.some((one) => cuts.touches(one))
    cuts.doubt(original)
    const key = JSON.stringify([original, message])
    if (isFollowUp || said.has(key)) return
    said.add(key)
    findings.push({ path: original, message, hint, ...(on && { on }) })
  }
  const warn = (path: Path, message: string, { hint }: { readonly hint: string }) => {
    warnings.push({ path: cuts.original(path), message, hint })
  }
  return { add, warn, findings, warnings, cuts }
}
