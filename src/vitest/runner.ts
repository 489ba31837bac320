import { type RunnerTestCase, TestRunner } from 'vitest'

/** The test that runs now, or undefined outside of one. Where tests run at once, one of them. */
export function currentTest(): RunnerTestCase | undefined {
  return TestRunner.getCurrentTest<RunnerTestCase | undefined>()
}

/**
 * The root of the project, to which Vite makes the paths of modules relative: that by which a file's name is shorter than its
 * path.
 */
export function rootOf(test: RunnerTestCase | undefined): string | undefined {
  if (test === undefined) return undefined
  const { filepath, name } = test.file
  return filepath.endsWith(name) ? filepath.slice(0, -name.length) : undefined
}
