import { compareItems } from './differences.ts'
import type { Items } from './items.ts'
import { isOurs, isTexts, marksFor, type Ownership, withoutOurs } from './ownership.ts'
import { type EndedProcess, type Receipt, receiptVersion } from './receipt.ts'
import type { Snapshot } from './snapshot.ts'
import { notesOnTracking } from './tracking.ts'

export interface CompareOptions extends Ownership {
  /** What was ended on the way, for the receipt to name. */
  readonly ended?: readonly EndedProcess[]
  /** The lab's name, for the receipt to say. */
  readonly lab?: string
  /** Whether the lab had the kernel track connections. */
  readonly isTracking?: boolean
}

/**
 * Compares two snapshots of one host. Kinds that not both of them have, because a tool came or went or another version of
 * this package took one, are `unseen` and never a difference.
 */
export function compareSnapshots(before: Snapshot, after: Snapshot, options: CompareOptions = {}): Receipt {
  const unseen = unseenKinds(before, after)
  const kinds = Object.keys(before.items).filter((kind) => !(kind in unseen))
  const was = new Map(kinds.map((kind) => [kind, withoutOurs(before.items[kind] ?? {}, marksFor(kind, options))]))
  const differences = kinds.flatMap((kind) => compareItems(kind, was.get(kind) ?? {}, after.items[kind] ?? {}))
  return {
    version: receiptVersion,
    ...(options.lab === undefined ? {} : { lab: options.lab }),
    compared: Object.fromEntries([...was].map(([kind, items]) => [kind, sizeOf(items)])),
    unseen,
    ours: differences.filter((difference) => isOurs(difference, options)),
    theirs: differences.filter((difference) => !isOurs(difference, options)),
    ended: options.ended ?? [],
    notes: options.isTracking ? notesOnTracking(before, after) : [],
  }
}

function unseenKinds(before: Snapshot, after: Snapshot): Record<string, string> {
  const kinds = new Set([before, after].flatMap(({ items, unseen }) => [...Object.keys(items), ...Object.keys(unseen)]))
  const reasons = [...kinds].map((kind) => [kind, whyUnseen(kind, before, after)] as const)
  return Object.fromEntries(reasons.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function whyUnseen(kind: string, before: Snapshot, after: Snapshot): string | undefined {
  if (before.version !== after.version) {
    return `the snapshot before is of version ${before.version}, the one after of ${after.version}`
  }
  const [seenBefore, seenAfter] = [kind in before.items, kind in after.items]
  if (seenBefore && seenAfter) return undefined
  const reason = after.unseen[kind] ?? before.unseen[kind] ?? 'not asked for'
  if (seenBefore) return `only before: ${reason}`
  return seenAfter ? `only after: ${reason}` : reason
}

function sizeOf(items: Items): number {
  return Object.values(items).reduce<number>((sum, value) => sum + (isTexts(value) ? value.length : 1), 0)
}
