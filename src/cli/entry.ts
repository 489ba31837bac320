#!/usr/bin/env node
import { exitCodes } from '../errors/errors.ts'
import { nodeTooOld } from '../errors/node-version.ts'

// An old Node must get as far as this line: everything that it may not be able to load comes after it.
const tooOld = nodeTooOld(process.versions.node)
if (tooOld === undefined) {
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(`netns-topology: ${tooOld}\n`)
  process.exitCode = exitCodes.capability
}
