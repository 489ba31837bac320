import type { Act } from '../../host/act.js';
import type { Machine, OpenFile } from '../../machine/machine.js';
import { type Plan, type Step } from '../../plan/index.js';
import type { Network } from '../../resolve/network.js';
import type { Opened } from './side.js';
/** A lab whose part on the host this process does. */
export interface HostLab {
    readonly machine: Machine;
    readonly network: Network;
    readonly tag: string;
    readonly pin: boolean;
    readonly holder: number;
    /** Its fabric, which stays the one that the holder was in when it was looked at. */
    readonly fabric: OpenFile;
    /** Its directory in the state directory of the machine, with its journal. */
    readonly directory: string;
    /** Where its pins lead: the way through the holder's root directory to its own files. */
    readonly inside: string;
    /** What is begun for a lab that has ended already, its keeper might not undo any more. */
    readonly isUp: () => boolean;
}
/** Whether a network has a part on the host, whatever its names are. */
export declare const isOnHost: (network: Network) => boolean;
/**
 * Makes the plan for this machine as it is now, and does what of it is on the host, but for the pins: those lead to what is
 * not there yet. One lab at a time, so that none takes what another has just found free.
 *
 * @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
 */
export declare function openOnHost(lab: HostLab): Promise<Opened>;
export declare const noWayOut: ({ closed }: {
    closed: string;
}) => string;
/** What a plan does on the host before the inside is built: pins and who comes by them have to wait for what they lead to. */
export declare const actsBeforePins: ({ steps }: Plan) => Act[];
/** Does the pins of a lab that was opened with this answer. @throws ClashError before any is done. */
export declare function pinOnHost(lab: HostLab, opened: Opened): Promise<void>;
/** Whether there can be a link under /etc/netns: not where /etc is read-only, as in a container that `--read-only` started. */
export declare const canPinFiles: (machine: Machine) => boolean;
/** The directories that the pins of a plan need. */
export declare function pinDirectories(steps: readonly Step[]): Act[];
/**
 * What a plan does on the host once the inside is there: the links of its pins, and the end of who came in by them.
 *
 * @param networks of the namespaces, as `Machine.identity` says them, once they are there
 */
export declare function pinActs({ steps }: Plan, { inside, directory }: Pick<HostLab, 'inside' | 'directory'>, networks?: readonly string[]): Act[];
