/** A line of subuid(5) or subgid(5): ids that somebody may give to users of his own namespaces. */
export interface SubIds {
    /** His name, or his number. */
    readonly owner: string;
    readonly first: number;
    readonly count: number;
}
/** The lines of such a file; none of one that is not there. */
export declare const subIdsIn: (text?: string) => SubIds[];
export interface NamedUser {
    readonly uid: number;
    /** As passwd(5) has it; undefined where it has none. */
    readonly name: string | undefined;
}
export declare const areOf: ({ owner }: SubIds, { uid, name }: NamedUser) => boolean;
