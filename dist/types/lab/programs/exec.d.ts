import type { Options, ResultPromise } from 'execa';
import { type ProgramRequest } from './program.js';
/** They would be of nsenter(1), and not of the program. */
declare const refused: readonly ['node', 'uid', 'gid', 'argv0', 'detached'];
/** Options of execa, without those that cannot hold for a program inside. */
export type ExecOptions = Options & {
    readonly [Name in (typeof refused)[number]]?: never;
} & {
    /**
     * Whether the program may change its network also where this process is not root: then it is root of the lab, and in
     * the file system still this user. Default: false.
     */
    readonly root?: boolean;
};
export interface ExecRequest extends ProgramRequest {
    /** What else its environment is to say. */
    readonly marks: Readonly<Record<string, string>>;
    /** Where it is noted that descendants are being ended, for as long as that takes. */
    readonly endings: Set<Promise<void>>;
}
/**
 * Runs a program inside by execa, whose options and result these are. `kill()` reaches the program itself; when it was
 * killed, timed out or cancelled, its descendants end with it. What it leaves running when it ends by itself is the
 * lab's.
 *
 * @throws UsageError where there is no such namespace or an option cannot hold, TopologyClosedError where the lab is gone.
 */
export declare function execInside<O extends ExecOptions>(request: ExecRequest, file: string, args: readonly string[], options: O): ResultPromise<O>;
export {};
