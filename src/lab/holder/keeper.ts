import { fileURLToPath } from 'node:url'
import { labVariable } from '../../audit/index.ts'
import { unheld } from '../state/stage.ts'

/** This file's neighbour `undo.ts`, in the source and in the bundle, where it is one file. */
export const undoProgram = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './undo.ts' : './undo.js', import.meta.url),
)

/** What a keeper says where the lab's directory cannot be made ready, after the reason. */
export const unprepared = 'the directory of the lab cannot be made ready'

/**
 * Of a keeper's shell: goes into the state directory, where that is this user's own, and from then on reaches it by the working
 * directory only: in /tmp, somebody else may make one of that name as soon as it is removed. Holds the keeper's lifeline at 8, and
 * opens all that undoing needs, the lab's journal at 4, Node at 5 and the program at 6: it is there when somebody deletes it, or
 * when the machine is full.
 */
export const prepareKeeper = `
prepare() {
  [ ! -L "$state" ] && cd -P "$state" && [ -O . ] && umask 077 && (cd "$id" && mkfifo ${unheld.keeper} "$@") &&
    command exec 8<>"$id/${unheld.keeper}" 4<"$id/journal" 5<"$node" 6<"$undo" && return
  echo '${unprepared}' >&2
  return 1
}`

/** Takes the descriptors of `prepare` from what a keeper starts. */
export const withoutKeeper = '4<&- 5<&- 6<&- 8<&-'

/** Of a keeper's shell, which has the program in `restore`: goes on as it. `chain` is what waits for the holder, if anything does. */
export const restore = `
exec perl -e "$restore" keeper "$state" "$id" "$name" "$node" "$undo" "\${chain-}" ${labVariable}`
