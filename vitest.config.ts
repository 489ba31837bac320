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
  test: {
    pool: 'forks',
    // Tests run as root, who must leave nothing behind in the checkout of a user.
    cache: false,
    fsModuleCache: false,
    setupFiles: ['__tests__/support/fast-check.ts'],
    projects: [
      project('unit', 10 * seconds),
      project('kernel', 30 * seconds),
      project('chaos', 60 * seconds),
      project('dist', 30 * seconds),
    ],
  },
})
