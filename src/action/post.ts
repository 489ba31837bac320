import { nodeTooOld } from '../errors/node-version.ts'

// With an old Node the first half has refused, and there is nothing to take down.
if (nodeTooOld(process.versions.node) === undefined) {
  const { takeDown } = await import('./take-down.ts')
  await takeDown()
  // What is not done in time is not waited for.
  process.exit()
}
