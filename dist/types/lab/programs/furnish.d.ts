import type { Machine } from '../../machine/machine.js';
import type { Network } from '../../resolve/network.js';
import type { Entrance } from '../state/entrance.js';
/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
export declare function furnish(machine: Machine, entrance: Entrance, { namespaces }: Network): void;
/** What keeps the namespaces of programs (`dress.ts`): sleep(1) by another name, so that `pkill sleep` in a lab means no keeper. */
export declare const keeperProgram = "netns-topology";
/** The mode of what stands in for a file of /etc: whoever a program becomes, it reads these. */
export declare const forAll = 420;
