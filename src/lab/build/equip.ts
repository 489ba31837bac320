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
    requireNoLink(machine, step, directory)
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

/** A directory by a link would be covered somewhere else than the file says. */
function requireNoLink(machine: Machine, step: ProgramsStep, { path, at }: Directory): void {
  const names = path.split('/').slice(1)
  const above = names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
  const link = above.find((one) => machine.readLink(one) !== undefined)
  if (link === undefined) return
  throw new StepError(
    `in ${step.in}: ${path} can not be private: ${link} is a link to ${machine.readLink(link)}`,
    { ...step, at },
    'name the directory that it leads to',
  )
}

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
  // The list of directories has a line for each.
  if (isDirectory(machine, path) && !path.includes('\n')) return path
  throw new StepError(
    `in ${step.in}: ${path} is no directory that could be copied`,
    { ...step, at: [...at, 'from'] },
    'a relative path begins where the topology is brought up',
  )
}
