import type { Namespace } from '../resolve/network.js';
import { type SetupStep } from './step.js';
export declare const setupSteps: ({ name, setup }: Namespace) => SetupStep[];
