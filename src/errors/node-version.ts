import { tooOld } from './too-old.ts'

/** The oldest Node that what is shipped runs on; `engines` in package.json says the same. */
export const oldestNode = '22.18'

/** One line that says a Node is too old, or undefined where it is not. `version` as in `process.versions.node`. */
export const nodeTooOld = (version: string): string | undefined => tooOld('Node', oldestNode, version)
