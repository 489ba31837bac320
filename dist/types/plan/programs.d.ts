import type { Namespace } from '../resolve/network.js';
import { type ProgramsStep } from './step.js';
/** None where its programs have nothing for themselves that those of every namespace do not. */
export declare function programsSteps({ name, private: directories, processes, at }: Namespace): ProgramsStep[];
