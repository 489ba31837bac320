import { type Namespace } from '../resolve/network.js';
import { type RouteStep, type RuleStep } from './step.js';
export declare const routeSteps: ({ name, routes }: Namespace) => RouteStep[];
/** Those of a family one after another, because each family has a batch of its own. */
export declare function ruleSteps(namespace: Namespace): RuleStep[];
