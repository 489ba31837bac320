import type { Path } from './path.ts'

/** A problem before its place in the file is known. */
export interface Finding {
  readonly message: string
  readonly hint?: string | undefined
  readonly path: Path
  /** The key is what is wrong, not its value. */
  readonly on?: 'key'
  /** The path of the field that was probably meant. */
  readonly meant?: Path
}
