import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'

/** What the kernel takes for a star, in ms. */
export interface KernelCost {
  readonly up: number
  readonly down: number
}

/** The program of floor.c, by which the kernel is asked for a star of so many leaves and for nothing else. */
export interface KernelFloor extends Disposable {
  of(leaves: number): Promise<KernelCost>
}

export async function compileFloor(): Promise<KernelFloor> {
  const directory = mkdtempSync(join(tmpdir(), 'floor-'))
  const program = join(directory, 'floor')
  await execa('cc', [
    '-O2',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-o',
    program,
    fileURLToPath(new URL('floor.c', import.meta.url)),
  ])
  return {
    of: async (leaves) => {
      const { stdout } = await execa(program, [`${leaves}`])
      const [up = Number.NaN, down = Number.NaN] = stdout.split(' ').map((microseconds) => Number(microseconds) / 1000)
      return { up, down }
    },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true }),
  }
}
