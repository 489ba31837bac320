import * as z from 'zod';
/** What is wrong with a value, and what to write instead. */
export interface Fault {
    readonly message: string;
    readonly hint?: string | undefined;
}
/** A string of which `find` says what is wrong, if anything is. Zod carries the hint along in the issue's `params`. */
export declare const textWithout: (find: (text: string) => Fault | undefined, base?: z.ZodString) => z.ZodString;
