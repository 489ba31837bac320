import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import type { Entrance } from '../state/entrance.ts'

/** What the programs of a namespace have for themselves, besides what those of every namespace have. */
export interface Own {
  readonly directories: readonly { readonly path: string; readonly from?: string | undefined }[]
  readonly processes: boolean
}

/**
 * Says in the lab's state what `dress.ts` is to give to programs of a namespace: the paths of directories and what each is a copy
 * of, on a line each, and by a file that is there, that they have a PID namespace.
 */
export function writeOwn(machine: Machine, entrance: Entrance, namespace: string, own: Own): void {
  const directory = ownOf(entrance, namespace)
  machine.makeDirectory(directory)
  const lines = own.directories.flatMap(({ path, from = '' }) => [path, from])
  machine.write(join(directory, 'directories'), lines.map((line) => `${line}\n`).join(''))
  if (own.processes) machine.write(join(directory, 'processes'), '')
}

export const hasOwn = (machine: Machine, entrance: Entrance, namespace: string): boolean =>
  machine.inode(ownOf(entrance, namespace)) !== undefined

export const hasOwnProcesses = (machine: Machine, entrance: Entrance, namespace: string): boolean =>
  machine.inode(join(ownOf(entrance, namespace), 'processes')) !== undefined

const ownOf = ({ inside }: Entrance, namespace: string): string => join(inside, 'own', namespace)

/**
 * For the shell in the new namespaces, in the lab's directory: makes the directories of a namespace's own aside, each with the mode
 * of what it covers, and then puts all of them where they belong, so that a copy may be of what another one covers. One that is
 * not there yet is in another. In a lab of root's they have the owner of what they cover, and copies the owners of what was
 * copied; elsewhere all is the user's, as nobody else can be made an owner.
 */
export const mountOwn = `
number=0
while IFS= read -r path && IFS= read -r from; do
  number=$((number + 1))
  aside=own/$namespace/$number
  mkdir -p "$aside"
  mount -n -t tmpfs -o mode=0755 netns-topology "$aside"
  if [ "$who" = root ]; then
    [ -z "$from" ] || cp -a "$from/." "$aside"
    [ ! -d "$path" ] || chown "$(stat -c %u:%g "$path")" "$aside"
  else
    [ -z "$from" ] || cp -a --no-preserve=ownership "$from/." "$aside"
  fi
  [ ! -d "$path" ] || chmod "$(stat -c %a "$path")" "$aside"
done <"own/$namespace/directories"
refuse_links() {
  rest=\${1#/} at=''
  while [ -n "$rest" ]; do
    at=$at/\${rest%%/*}
    [ ! -L "$at" ] || { echo "$1 can not be private: $at is a link" >&2; exit 1; }
    case $rest in */*) rest=\${rest#*/} ;; *) rest='' ;; esac
  done
}
number=0
while IFS= read -r path && IFS= read -r from; do
  number=$((number + 1))
  # One that is in a copy may lead anywhere.
  refuse_links "$path"
  mkdir -p "$path"
  mount -n --move "own/$namespace/$number" "$path"
done <"own/$namespace/directories"`
