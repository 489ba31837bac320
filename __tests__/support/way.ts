import type { TestContext } from 'vitest'
import { type Way, ways } from '../../src/lab/state/privilege.ts'

const isWay = (text: string): text is Way => ways.some((way) => way === text)

function chosenWay(): Way {
  const chosen = process.env.TEST_WAY ?? 'root'
  if (!isWay(chosen)) throw new Error(`TEST_WAY must be one of ${ways.join(', ')}, not ${JSON.stringify(chosen)}`)
  return chosen
}

/** As the project of the test says, see `vitest.config.ts`. */
export const way: Way = chosenWay()

/** For tests of what is on the host itself, which needs root: in `beforeEach`, or first in a test. */
export const needsHostSteps = ({ skip }: Pick<TestContext, 'skip'>): void =>
  skip(way === 'rootless', 'who has no root changes nothing on the host')

/** For tests whose subject is there in one way only. */
export const needsWay = (needed: Way, { skip }: Pick<TestContext, 'skip'>, why: string): void =>
  skip(way !== needed, why)
