import type { OpenFile } from './machine.js';
/** See `Machine.identity`. */
export declare const identityOf: (path: string) => string;
/** See `Machine.open`. */
export declare function openFile(path: string): OpenFile;
