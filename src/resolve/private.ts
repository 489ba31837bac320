import type { Node } from './model.ts'
import type { PrivateDirectory } from './network.ts'
import type { Report } from './report.ts'

/** The directories of a namespace's own, each after those that it is in. */
export function resolvePrivate({ spec, at }: Node, report: Report): PrivateDirectory[] {
  const seen = new Set<string>()
  const directories = (spec.private ?? []).flatMap((given, index): PrivateDirectory[] => {
    const entry = { ...(typeof given === 'string' ? { path: given } : given), at: [...at, 'private', index] }
    if (!seen.has(entry.path)) {
      seen.add(entry.path)
      return [entry]
    }
    report.add(entry.at, `\`${entry.path}\` is private already`, { hint: 'name it once' })
    return []
  })
  return directories.toSorted((one, other) => one.path.split('/').length - other.path.split('/').length)
}
