import { type Path } from './path.js';
/**
 * What can not be trusted in a topology because it is wrong, so that the rest can be looked at without complaining
 * about what only follows from it. Paths are those of the file, except where it says otherwise.
 */
export interface Cuts {
    /** What is at the path was left out. */
    leaveOut(path: Path): void;
    /** What is at the path is there, but nothing should be concluded from it. */
    doubt(path: Path): void;
    /** Whether anything at the path, beneath it, or around it is left out or in doubt. */
    touches(path: Path): boolean;
    /** Whether any path that is left out or in doubt is such a one. */
    some(test: (path: Path) => boolean): boolean;
    /** The path in the file of a path in what was left over, where the later elements of a list have moved up. */
    readonly original: (path: Path) => Path;
}
export declare function createCuts(): Cuts;
