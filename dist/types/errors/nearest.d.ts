/**
 * The name among `names` that was probably meant; undefined where none is near: a third of its letters may differ, or two be in the
 * wrong order.
 */
export declare function nearest(wrong: string, names: Iterable<string>): string | undefined;
/** A hint that names what was probably meant, or else, where there are few, what there is. */
export declare function didYouMean(wrong: string, names: Iterable<string>, what: string): string | undefined;
