/// <reference types="node" preserve="true" />
import '../require-node.js';
import './require-vitest.js';
import './matchers.js';
export * from '../index.js';
export type { ResolveOptions, RouteOptions } from './matchers.js';
export type { TopologyTestOptions } from './options.js';
export type { ProvidedTopology } from './provided.js';
export { withSuiteTopology, withTopology } from './with-topology.js';
