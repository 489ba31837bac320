import type { Cuts, Finding, Path } from '../spec/index.ts'

export interface Details {
  readonly hint?: string | undefined
  readonly on?: 'key'
  /** What is wrong or in doubt there may be why this is: then it is in doubt, too, and not said. */
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
    const original = cuts.original(path)
    const isFollowUp = unless.some((one) => cuts.touches(one))
    cuts.doubt(original)
    const key = JSON.stringify([original, message])
    if (isFollowUp || said.has(key)) return
    said.add(key)
    findings.push({ path: original, message, hint, ...(on && { on }) })
  }
  return { add, findings, cuts }
}
