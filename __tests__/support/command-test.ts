import { test } from 'vitest'
import { commandIn, office, writeFile } from './command.ts'
import { playHost } from './host.ts'
import { expectUnchanged } from './unchanged.ts'

/**
 * A test of the command in a namespace that plays the host, one for each file; the host is as before after each test.
 * Who asks for `lab` has `office` up, and is given its name.
 */
export const it = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the parameter what a fixture needs
  // oxlint-disable-next-line no-empty-pattern
  .extend('host', { scope: 'file' }, async ({}, { onCleanup }) => {
    const host = await playHost({ outside: false })
    onCleanup(() => host[Symbol.asyncDispose]())
    return host
  })
  .extend('command', { scope: 'file' }, ({ host }) => commandIn(host))
  .extend('unchanged', { auto: true }, async ({ host }, { onCleanup }) => {
    const begun = Promise.withResolvers<void>()
    const done = Promise.withResolvers<void>()
    const compared = expectUnchanged(host, () => {
      begun.resolve()
      return done.promise
    })
    await Promise.race([begun.promise, compared])
    onCleanup(async () => {
      done.resolve()
      await compared
    })
    return true
  })
  .extend('lab', async ({ command, unchanged }, { onCleanup }) => {
    if (unchanged) await command.must('up', writeFile('office.yml', office))
    onCleanup(async () => void (await command.run(['down', 'office'])))
    return 'office'
  })
