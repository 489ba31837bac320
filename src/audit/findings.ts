import { messageOf } from '../errors/caught.ts'
import { NetnsTopologyError } from '../errors/errors.ts'
import type { Items } from './items.ts'

/** What looking at some kinds gave: their items, or why they could not be looked at. */
export interface Findings {
  readonly items: Readonly<Record<string, Items>>
  readonly unseen: Readonly<Record<string, string>>
}

/** All items of some kinds, or none of them and the reason: half a look would be taken for a change. */
export async function findingsOf(
  kinds: readonly string[],
  look: () => Promise<Findings['items']> | Findings['items'],
): Promise<Findings> {
  try {
    return { items: await look(), unseen: {} }
  } catch (error) {
    return { items: {}, unseen: Object.fromEntries(kinds.map((kind) => [kind, reasonOf(error)])) }
  }
}

function reasonOf(error: unknown): string {
  const message = messageOf(error)
  if (/must be root|[Pp]ermission denied|not permitted/.test(message)) return 'only root may'
  return error instanceof NetnsTopologyError && error.hint ? `${message}; ${error.hint}` : message
}

export function together(findings: readonly Findings[]): Findings {
  return {
    items: Object.fromEntries(findings.flatMap(({ items }) => Object.entries(items))),
    unseen: Object.fromEntries(findings.flatMap(({ unseen }) => Object.entries(unseen))),
  }
}
