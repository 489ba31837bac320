import { type BridgeDraft, type Draft, type Node } from './model.js';
import type { Bridge, Host, Namespace } from './network.js';
import type { Report } from './report.js';
/** A bridge as it is in the network. */
export declare const finishBridge: (bridge: BridgeDraft, mac: string) => Bridge;
/** A namespace as it is in the network, but for what names mean in it. */
export declare function finishNamespace(node: Node, draft: Draft, report: Report): Omit<Namespace, 'hosts'>;
/** What the machine itself has of the network; its default route stays its own, so that none is implied. */
export declare const finishHost: (draft: Draft, report: Report) => Host;
