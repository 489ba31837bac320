import { defineConfig } from 'vitest/config'

const seconds = 1000

/** On CI's busy machines a test of processes and signals may lose once; the reporter says which did. */
const again = process.env.CI ? 1 : 0

/** One project per folder of `__tests__/`, named like it. */
const project = (name: string, timeout: number, retry = 0) => ({
  extends: true as const,
  test: {
    name,
    include: [`__tests__/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    retry,
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    // Most tests wait for processes of others, so that no core is left to Vitest itself.
    maxWorkers: '100%',
    // Tests run as root, who must leave nothing behind in the checkout of a user.
    cache: false,
    fsModuleCache: false,
    setupFiles: ['__tests__/support/fast-check.ts'],
    projects: [
      project('unit', 10 * seconds),
      project('kernel', 30 * seconds, again),
      project('chaos', 60 * seconds, again),
      project('docker', 60 * seconds, again),
      project('act', 120 * seconds),
      project('dist', 30 * seconds),
    ],
  },
})
