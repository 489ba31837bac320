/** This file's neighbour `undo.ts`, in the source and in the bundle. */
export declare const undoProgram: string;
/** Of a keeper's shell: opens the lab's journal, once that is there. */
export declare const openJournal = "{ command exec 4<\"$state/$id/journal\"; } 2>/dev/null || exec 4<&-";
/**
 * Of the shell that opened it: where somebody deleted the journal before it was undone, makes it anew with what was in it, as a
 * whole. Other keepers may be removing the state directory.
 */
export declare const recoverJournal = "\n[ -e \"$state/$id/journal\" ] || [ ! -s /proc/self/fd/4 ] || (\n  umask 077\n  for _ in 1 2 3 4 5; do\n    ! mkdir -p \"$state/$id\" || ! ln -sfn \"$(readlink /proc/self/ns/pid)\" \"$state/$id/pid\" || break\n  done\n  cat <&4 >\"$state/$id/journal.new\" && mv \"$state/$id/journal.new\" \"$state/$id/journal\"\n) 2>/dev/null\nexec 4<&-";
/**
 * The end of a keeper's shell, where the holder has ended: undoes what the lab did on the host, and removes what is left of
 * it there; who was killed before he made its directory may have made the one for all. Whether there is something to undo
 * it looks under the lock, as somebody may just be doing it. By another path than `.`, flock(1) would make a file where the
 * directory has just been removed.
 */
export declare const restore = "\ncd \"$state\" 2>/dev/null || exit 0\n[ -d \"$id\" ] || exec rmdir \"$state\" 2>/dev/null\nend='\n  [ ! -s \"$2/journal\" ] || exit\n  [ \"$(readlink \"$3\")\" != \"$2\" ] || rm \"$3\"\n  rm -rf --one-file-system \"./${2:?}\"\n  rmdir \"$1\"\n  exit 0'\nfor _ in 1 2 3; do\n  ! flock . sh -c \"$end\" end \"$state\" \"$id\" \"$name\" 2>/dev/null || exit 0\n  \"$node\" \"$undo\" \"$state\" \"$id\" 2>\"$id/undo.log\" || exit\ndone";
