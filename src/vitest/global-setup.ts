/// <reference types="node" preserve="true" />
import '../require-node.ts'
import './require-vitest.ts'
import type { TestProject } from 'vitest/node'
import { CapabilityError } from '../errors/errors.ts'
import { type OptionNames, requireKnown } from '../errors/options.ts'
import { type OpenOptions, openLab, openOptions } from '../lab/open.ts'
import { readTopologyFile } from '../lab/topology-file.ts'
import type { Checked, Topology } from '../spec/index.ts'
import type { ProvidedKey } from './provided.ts'
import { withHint } from './with-hint.ts'

export interface ProvideOptions extends Omit<OpenOptions, 'signal'> {
  /** The key under which workers find it. Default: `netnsTopology`. */
  readonly key?: ProvidedKey
  /** What happens where this machine cannot: the run fails, or its tests are skipped with the reason. Default: `fail`. */
  readonly onUnsupported?: 'fail' | 'skip'
}

const { signal: _, ...opening } = openOptions
const provideOptions: OptionNames<ProvideOptions> = { ...opening, key: true, onUnsupported: true }

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
  requireKnown('provideTopology', options, provideOptions)
  const { key = 'netnsTopology', onUnsupported = 'fail', ...rest } = options
  return async (project) => {
    const topology = typeof given === 'string' ? readTopologyFile(given) : given
    try {
      const { lab } = await openLab(topology, { ...rest, root: project.config.root })
      project.provide(key, { labId: lab.id })
      return async () => void (await lab.close())
    } catch (error) {
      if (!(error instanceof CapabilityError) || onUnsupported === 'fail') throw withHint(error)
      const { message, hint } = error
      project.provide(key, { unsupported: { message, ...(hint !== undefined && { hint }) } })
      return async () => {}
    }
  }
}
