/** What the process inside is asked for, and gives as its result. */
export type Request = 
/** A module, by its URL. */
{
    readonly do: 'load';
    readonly url: string;
}
/** What a function gives, by its source text and its arguments. */
 | {
    readonly do: 'run';
    readonly source: string;
    readonly args: readonly unknown[];
};
