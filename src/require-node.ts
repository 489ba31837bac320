import { CapabilityError } from './errors/errors.ts'
import { nodeTooOld } from './errors/node-version.ts'

// Imported first by the library, so that an old Node says what is wrong instead of failing somewhere inside.
const tooOld = nodeTooOld(process.versions.node)
if (tooOld !== undefined) throw new CapabilityError(`netns-topology: ${tooOld}`)
