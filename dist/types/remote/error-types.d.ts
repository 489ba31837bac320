export type ErrorClass = abstract new (...args: never[]) => Error;
/** The prototype of the errors of a class by its name: one that was given, one of JavaScript's, or one made here. */
export declare function errorTypes(given: ReadonlySet<ErrorClass>): (name: string) => object;
