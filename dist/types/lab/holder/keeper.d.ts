/** This file's neighbour `undo.ts`, in the source and in the bundle. */
export declare const undoProgram: string;
/**
 * The end of a keeper's shell, where the holder has ended: undoes what the lab did on the host, and removes what is left of
 * it there; who was killed before he made its directory may have made the one for all. Whether there is something to undo
 * it looks under the lock, as somebody may just be doing it. By another path than `.`, flock(1) would make a file where the
 * directory has just been removed.
 */
export declare const restore = "\ncd \"$state\" 2>/dev/null || exit 0\n[ -d \"$id\" ] || exec rmdir \"$state\" 2>/dev/null\nend='\n  [ ! -e \"$2/journal\" ] || exit\n  [ \"$(readlink \"$3\")\" != \"$2\" ] || rm \"$3\"\n  rm -rf --one-file-system \"./${2:?}\"\n  rmdir \"$1\"\n  exit 0'\nfor _ in 1 2 3; do\n  ! flock . sh -c \"$end\" end \"$state\" \"$id\" \"$name\" 2>/dev/null || exit 0\n  \"$node\" \"$undo\" \"$state\" \"$id\" 2>\"$id/undo.log\" || exit\ndone";
