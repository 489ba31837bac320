import type { Namespace } from '../resolve/network.js';
import { type RouteStep, type RuleStep } from './step.js';
export declare const routeSteps: ({ name, routes }: Namespace) => RouteStep[];
export declare const ruleSteps: ({ name, rules }: Namespace) => RuleStep[];
