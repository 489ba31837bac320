import type { Files } from '../files.js';
import { type Items } from '../items.js';
/** What outlives the processes that made it, sysvipc(7). Not what is in a queue, nor who uses a segment. */
export declare const messageQueues: (files: Files) => Items;
export declare const semaphores: (files: Files) => Items;
/** Without those that go with the last process that uses them, as programs have with an X server. */
export declare const segments: (files: Files) => Items;
/** Where their file system is mounted, mq_overview(7); we mount none. */
export declare function posixQueues(files: Files): Items;
