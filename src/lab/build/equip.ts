import { resolve } from 'node:path'
import { messageOf } from '../../errors/caught.ts'
import type { Machine } from '../../machine/machine.ts'
import type { ProgramsStep } from '../../plan/index.ts'
import { dressed } from '../programs/dress.ts'
import { writeOwn } from '../programs/own.ts'
import type { SettingUp } from './set-up.ts'
import { StepError } from './step-failure.ts'

type Directory = ProgramsStep['private'][number]

/**
 * Gives the programs of a namespace what they have for themselves, while the lab comes up: what cannot be is an error of
 * `up`.
 *
 * @throws LabError at the place in the file, where a directory is not there or the machine refuses.
 */
export async function equip(step: ProgramsStep, { machine, entrance, cwd }: SettingUp): Promise<void> {
  const { in: namespace, private: listed, processes } = step
  const directories = listed.map((directory) => {
    requirePath(machine, step, directory)
    return { path: directory.path, from: sourceOf(machine, step, directory, cwd) }
  })
  writeOwn(machine, entrance, namespace, { directories, processes: processes === 'own' })
  try {
    await dressed(machine, entrance, namespace)
  } catch (error) {
    throw new StepError(messageOf(error), step)
  }
}

const isDirectory = (machine: Machine, path: string) => machine.inode(`${path}/.`) !== undefined

/** A directory is covered: to make one, the machine itself would have to be changed. */
function requirePath(machine: Machine, step: ProgramsStep, { path, at }: Directory): void {
  const isInAnother = step.private.some((other) => path.startsWith(`${other.path}/`))
  if (isInAnother || isDirectory(machine, path)) return
  throw new StepError(
    `in ${step.in}: the machine has no directory ${path}, and so none that can be private`,
    { ...step, at },
    'make it on the machine, or make a directory above it private',
  )
}

function sourceOf(machine: Machine, step: ProgramsStep, { from, at }: Directory, cwd: string): string | undefined {
  if (from === undefined) return undefined
  const path = resolve(cwd, from)
  if (isDirectory(machine, path)) return path
  throw new StepError(
    `in ${step.in}: ${path} is no directory that could be copied`,
    { ...step, at: [...at, 'from'] },
    'a relative path begins where the topology is brought up',
  )
}
