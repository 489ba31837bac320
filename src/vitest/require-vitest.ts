import { createRequire } from 'node:module'
import { CapabilityError } from '../errors/errors.ts'
import { tooOld } from '../errors/too-old.ts'

/** The oldest Vitest that the fixtures work with. Its range is no peer's, so that `openTopology` installs beside every Vitest. */
const oldestVitest = '4.1'

/** One line that says a Vitest is too old, or undefined where it is not. */
export const vitestTooOld = (version: string): string | undefined => tooOld('Vitest', oldestVitest, version)

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every package has one
const { version } = createRequire(import.meta.url)('vitest/package.json') as { readonly version: string }
const lack = vitestTooOld(version)
if (lack !== undefined) throw new CapabilityError(`netns-topology/vitest: ${lack}`)
