import { expect, expectTypeOf, test } from 'vitest'
import type { LabNamespace } from '../../../../src/index.ts'

/** Only for its types: nothing is run. */
const unrun = (_use: (namespace: LabNamespace) => unknown) => expect.assertions(0)

test('without options, what was printed is text', () => {
  unrun(async ({ exec }) => {
    const { stdout, stderr } = await exec('ip', ['-o', 'link'])
    expectTypeOf(stdout).toEqualTypeOf<string>()
    expectTypeOf(stderr).toEqualTypeOf<string>()
    expectTypeOf((await exec('ip')).stdout).toEqualTypeOf<string>()
  })
})

test('the type of what was printed follows the options, after arguments or without', () => {
  unrun(async ({ exec }) => {
    expectTypeOf((await exec('ip', ['link'], { lines: true })).stdout).toEqualTypeOf<string[]>()
    expectTypeOf((await exec('ip', { lines: true })).stdout).toEqualTypeOf<string[]>()
    expectTypeOf((await exec('ip', { encoding: 'buffer' })).stdout).toEqualTypeOf<Uint8Array>()
    // by time: never run
    expectTypeOf((await exec('ip', { stdout: 'ignore', timeout: 1 })).stdout).toEqualTypeOf<undefined>()
  })
})

test('what nsenter would take for itself does not compile', () => {
  unrun(({ exec }) => {
    // @ts-expect-error it would be Node that runs nsenter
    void exec('a.js', { node: true })
    // @ts-expect-error of nsenter
    void exec('id', [], { uid: 0 })
    // @ts-expect-error of nsenter
    // by time: never run
    void exec('id', [], { gid: 0, timeout: 1 })
    // @ts-expect-error of nsenter
    void exec('id', { argv0: 'x' })
    // @ts-expect-error a program of a lab does not outlive it
    void exec('id', { detached: true })
  })
})
