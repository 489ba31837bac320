import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const seconds = 1000

/** One project per folder of `__tests__/`, named like it. */
const project = (name: string, timeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`__tests__/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
})

export default defineConfig({
  // Tests run as root; what they leave must not lie in the checkout of a user.
  cacheDir: join(tmpdir(), `netns-topology-vitest-${process.getuid?.()}`),
  test: {
    pool: 'forks',
    setupFiles: ['__tests__/support/fast-check.ts'],
    projects: [
      project('unit', 10 * seconds),
      project('kernel', 30 * seconds),
      project('chaos', 60 * seconds),
      project('dist', 30 * seconds),
    ],
  },
})
