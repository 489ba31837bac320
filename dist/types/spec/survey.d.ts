import { type Alias, type Document, type Node } from 'yaml';
import type { Finding } from './finding.js';
/** Something wrong, and where in the text. */
export interface Fault {
    readonly finding: Finding;
    readonly offset: number;
}
export interface Survey {
    readonly faults: readonly Fault[];
    /** What each alias stands for. */
    readonly targets: ReadonlyMap<Alias, Node>;
    /** Whether the values of the document can be made: every alias stands for something, and they are not too many. */
    readonly isSound: boolean;
}
/**
 * Looks once at every node of a document for what is no error of YAML but is one of a topology: keys given twice, of
 * which the second is then left out; aliases that stand for nothing, or for so much that the file is a bomb.
 */
export declare function surveyDocument(document: Document.Parsed): Survey;
