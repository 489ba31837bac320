import { createRequire } from 'node:module'
import { CapabilityError } from '../errors/errors.ts'

/** The oldest Vitest that the fixtures work with. Its range is no peer's, so that `openTopology` installs beside every Vitest. */
const [oldestMajor, oldestMinor] = [4, 1]

/** One line that says a Vitest is too old, or undefined where it is not. */
export function vitestTooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `Vitest ${oldestMajor}.${oldestMinor} or later is needed, and this is Vitest ${version}`
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every package has one
const { version } = createRequire(import.meta.url)('vitest/package.json') as { readonly version: string }
const tooOld = vitestTooOld(version)
if (tooOld !== undefined) throw new CapabilityError(`netns-topology/vitest: ${tooOld}`)
