/** This file's neighbour `undo.ts`, in the source and in the bundle, where it is one file. */
export declare const undoProgram: string;
/** What a keeper says where the lab's directory cannot be made ready, after the reason. */
export declare const unprepared = "the directory of the lab cannot be made ready";
/**
 * Of a keeper's shell: goes into the state directory, where that is this user's own, and from then on reaches it by the working
 * directory only: in /tmp, somebody else may make one of that name as soon as it is removed. Holds the keeper's lifeline at 8, and
 * opens all that undoing needs, the lab's journal at 4, Node at 5 and the program at 6: it is there when somebody deletes it, or
 * when the machine is full.
 */
export declare const prepareKeeper: string;
/** Takes the descriptors of `prepare` from what a keeper starts. */
export declare const withoutKeeper = "4<&- 5<&- 6<&- 8<&-";
/** Of a keeper's shell, which has the program in `restore`: goes on as it. `chain` is what waits for the holder, if anything does. */
export declare const restore = "\nexec perl -e \"$restore\" keeper \"$state\" \"$id\" \"$name\" \"$node\" \"$undo\" \"${chain-}\" NETNS_TOPOLOGY_LAB";
