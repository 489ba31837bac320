import { NetnsTopologyError, type Problem } from '../../errors/errors.js';
import type { Act } from '../../host/act.js';
/** An error as plain data, for another process to throw. */
export interface Failure {
    readonly code: string;
    readonly message: string;
    readonly hint?: string | undefined;
    readonly problems?: readonly Problem[];
    /** Of a clash. */
    readonly act?: Act;
}
export declare function failureOf(error: unknown): Failure;
/** The same error, of the same class. */
export declare function errorOf({ code, message, hint, problems, act }: Failure): NetnsTopologyError;
