import type { Namespace } from '../resolve/network.js';
import { type HostFacts } from './host-facts.js';
import { type NamesStep } from './step.js';
export declare const namesStep: ({ name, hosts, nameservers, search, resolverOptions, at }: Namespace, facts: HostFacts) => NamesStep;
