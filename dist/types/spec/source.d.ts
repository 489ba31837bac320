import type { Place, Problem } from '../errors/errors.js';
import type { Finding } from './finding.js';
/** A text with a name, and the places in it. */
export interface Source {
    readonly file: string;
    readonly text: string;
    /** A finding as a problem at an offset of the text, with its code frame. */
    problemAt(finding: Finding, offset: number): Problem;
    placeAt(offset: number): Place;
}
export declare function createSource(text: string, file: string): Source;
