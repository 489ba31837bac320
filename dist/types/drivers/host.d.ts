import type { HostStep } from '../plan/index.js';
import { type Command } from './command.js';
import { type Netns } from './link.js';
type Kind<K extends HostStep['kind']> = Extract<HostStep, {
    kind: K;
}>;
/** How a step on the host is said there. @param fabric what `ip` is to call the fabric */
export declare function hostCommandsOf(step: HostStep, fabric: ReturnType<Netns>): Command[];
/** What takes it back; nothing where it goes with something else. */
export declare function hostUndoOf(step: HostStep): Command[];
/** In the words of iptables(8), without what is done with them. */
export declare const admissionRules: ({ device, mark }: Pick<Kind<'admission'>, 'device' | 'mark'>) => string[][];
export {};
