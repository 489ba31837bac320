import type { Machine } from '../../machine/machine.js';
import type { Entrance } from '../state/entrance.js';
/** What the programs of a namespace have for themselves, besides what those of every namespace have. */
export interface Own {
    readonly directories: readonly {
        readonly path: string;
        readonly from?: string | undefined;
    }[];
    readonly processes: boolean;
}
/**
 * Says in the lab's state what `dress.ts` is to give to programs of a namespace: the paths of directories and what each is a copy
 * of, on a line each, and by a file that is there, that they have a PID namespace.
 */
export declare function writeOwn(machine: Machine, entrance: Entrance, namespace: string, own: Own): void;
export declare const hasOwn: (machine: Machine, entrance: Entrance, namespace: string) => boolean;
export declare const hasOwnProcesses: (machine: Machine, entrance: Entrance, namespace: string) => boolean;
/**
 * For the shell in the new namespaces, in the lab's directory: makes the directories of a namespace's own aside, each with the mode
 * of what it covers, and then puts all of them where they belong, so that a copy may be of what another one covers. One that is
 * not there yet is in another. In a lab of root's they have the owner of what they cover, and copies the owners of what was
 * copied; elsewhere all is the user's, as nobody else can be made an owner.
 */
export declare const mountOwn = "\nnumber=0\nwhile IFS= read -r path && IFS= read -r from; do\n  number=$((number + 1))\n  aside=own/$namespace/$number\n  mkdir -p \"$aside\"\n  mount -n -t tmpfs -o mode=0755 netns-topology \"$aside\"\n  if [ \"$who\" = root ]; then\n    [ -z \"$from\" ] || cp -a \"$from/.\" \"$aside\"\n    [ ! -d \"$path\" ] || chown \"$(stat -c %u:%g \"$path\")\" \"$aside\"\n  else\n    [ -z \"$from\" ] || cp -a --no-preserve=ownership \"$from/.\" \"$aside\"\n  fi\n  [ ! -d \"$path\" ] || chmod \"$(stat -c %a \"$path\")\" \"$aside\"\ndone <\"own/$namespace/directories\"\nrefuse_links() {\n  rest=${1#/} at=''\n  while [ -n \"$rest\" ]; do\n    at=$at/${rest%%/*}\n    [ ! -L \"$at\" ] || { echo \"$1 can not be private: $at is a link\" >&2; exit 1; }\n    case $rest in */*) rest=${rest#*/} ;; *) rest='' ;; esac\n  done\n}\nnumber=0\nwhile IFS= read -r path && IFS= read -r from; do\n  number=$((number + 1))\n  # One that is in a copy may lead anywhere.\n  refuse_links \"$path\"\n  mkdir -p \"$path\"\n  mount -n --move \"own/$namespace/$number\" \"$path\"\ndone <\"own/$namespace/directories\"";
