import type { Namespace } from '../resolve/network.ts'
import { inside, type SetupStep } from './step.ts'

export const setupSteps = ({ name, setup }: Namespace): SetupStep[] =>
  setup.map(({ at, ...command }) => ({ kind: 'setup', ...inside(name, at), ...command }))
