import { CapabilityError } from '../errors/errors.ts'
import { nodeTooOld, oldestNode } from '../errors/node-version.ts'
import type { Machine } from './machine.ts'

/** What runs this process, where it is not Node.js itself but something that behaves like it. */
export const otherRuntime: 'Bun' | 'Deno' | undefined =
  process.versions.bun === undefined ? (process.versions.deno === undefined ? undefined : 'Deno') : 'Bun'

let found: string | undefined

/**
 * The path of Node.js, by which the engine runs programs of its own: that of this process, or under another runtime the one in
 * PATH.
 *
 * @throws CapabilityError where that is not there, or too old.
 */
export function nodeProgram(machine: Machine): string {
  if (otherRuntime === undefined) return process.execPath
  found ??= findNode(machine)
  return found
}

function findNode(machine: Machine): string {
  const path = machine.find('node')
  const said = path === undefined ? '' : machine.runNow([path, '--version'], {}).stdout
  const [, version] = /^v(\d+\.\d+\.\d+)/.exec(said) ?? []
  const lack = version === undefined ? `Node ${oldestNode} or later is needed in PATH` : nodeTooOld(version)
  if (path !== undefined && lack === undefined) return path
  throw new CapabilityError(`under ${otherRuntime}, ${lack}`, {
    hint: 'install Node.js: a lab is undone by a program of its, whatever happens to this process',
  })
}
