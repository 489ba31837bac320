import type { Act } from '../act.js';
import type { Site } from './handler.js';
/** Does what the plan prints for the step. */
export declare function performByCommands({ machine, fabric }: Site, act: Exclude<Act, {
    kind: 'directory' | 'symlink';
}>): Promise<void>;
