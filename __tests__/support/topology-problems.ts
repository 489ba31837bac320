import { type Problem, TopologyError } from '../../src/errors/errors.ts'
import { networkOf, parseTopology } from '../../src/resolve/index.ts'

/** What is wrong with a topology file; nothing where it is fine. Any other error than a `TopologyError` is thrown on. */
export function problemsOf(text: string, file?: string): readonly Problem[] {
  try {
    networkOf(parseTopology(text, file === undefined ? {} : { file }))
    return []
  } catch (error) {
    if (error instanceof TopologyError) return error.problems
    throw error
  }
}

/** Each problem as `line:column message`, with its hint in brackets where `withHints` is set. */
export const linesOf = (problems: readonly Problem[], { withHints = false } = {}): string[] =>
  problems.map(({ place, message, hint }) => {
    const said = `${place?.line}:${place?.column} ${message}`
    return withHints && hint !== undefined ? `${said} [${hint}]` : said
  })
