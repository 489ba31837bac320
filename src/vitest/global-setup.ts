import '../require-node.ts'
import type { TestProject } from 'vitest/node'
import { type OpenOptions, openLab } from '../lab/open.ts'
import { readTopologyFile } from '../lab/topology-file.ts'
import type { Checked, Topology } from '../spec/index.ts'
import type { ProvidedKey } from './provided.ts'

export interface ProvideOptions extends Omit<OpenOptions, 'signal'> {
  /** The key under which workers find it. Default: `netnsTopology`. */
  readonly key?: ProvidedKey
}

type GlobalSetup = (project: TestProject) => Promise<() => Promise<void>>

/**
 * For a file of Vitest's `globalSetup`: one lab for all tests of a run, up before the first and down after the last. Tests
 * have it by `withSuiteTopology<typeof topology>()`.
 */
export function provideTopology<const T extends Topology>(
  topology: T & Checked<T>,
  options?: ProvideOptions,
): GlobalSetup
export function provideTopology(file: string, options?: ProvideOptions): GlobalSetup
export function provideTopology(given: Topology | string, options: ProvideOptions = {}): GlobalSetup {
  const { key = 'netnsTopology', ...rest } = options
  return async (project) => {
    const topology = typeof given === 'string' ? readTopologyFile(given) : given
    const { lab } = await openLab(topology, { ...rest, root: project.config.root })
    project.provide(key, { labId: lab.id })
    return async () => void (await lab.close())
  }
}
