/// <reference types="node" preserve="true" />
import '../require-node.ts'
import './require-vitest.ts'
import './matchers.ts'

export * from '../index.ts'
export type { ResolveOptions, RouteOptions } from './matchers.ts'
export type { TopologyTestOptions } from './options.ts'
export type { ProvidedTopology } from './provided.ts'
export { withSuiteTopology, withTopology } from './with-topology.ts'
