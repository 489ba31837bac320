import { nodeTooOld } from '../errors/node-version.ts'

// An old Node must get as far as this line: everything that it may not be able to load comes after it.
const tooOld = nodeTooOld(process.versions.node)
if (tooOld === undefined) {
  const { bringUp } = await import('./bring-up.ts')
  await bringUp()
} else {
  process.stdout.write(`::error::${tooOld}. act takes the first one on its PATH: put a newer one before it\n`)
  process.exitCode = 1
}
