import { UsageError } from '../errors/errors.js';
import type { Machine } from '../machine/machine.js';
import type { Act } from './act.js';
import type { HostView } from './survey/view.js';
/** Something of the machine's is where an act would be. */
export declare class ClashError extends UsageError {
    readonly act: Act;
    constructor(act: Act, message: string, hint: string);
}
/** @throws ClashError, for the first act that is in the way of something; to be called before any is done. */
export declare function refuseClashes(machine: Machine, acts: readonly Act[], view: HostView | undefined): void;
/** Also a link that leads nowhere. */
export declare const isThere: (machine: Machine, path: string) => boolean;
