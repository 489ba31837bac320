/**
 * Works with a path in a directory of a user's own by a descriptor of that directory, whose owner and mode are checked first:
 * in `/tmp` somebody else may make a directory of that name at any moment. Another user's directory counts as not there.
 *
 * @param path in the directory
 * @param work is given a path that leads through the descriptor (proc_pid_fd(5)).
 */
export declare function throughOwn<T>(directory: string, path: string, uid: number, work: (path: string) => T): T;
