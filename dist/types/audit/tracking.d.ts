import type { Snapshot } from './snapshot.js';
/**
 * What a lab leaves behind of the host's own traffic, in a sentence. Rules that ask for the state of connections, or that
 * translate addresses, have the kernel track every connection (`nf_ct_netns_get` in net/netfilter/nf_conntrack_proto.c) until
 * the last of them goes. To forget those of others would change more than to leave them: they may be in use.
 */
export declare function notesOnTracking(before: Snapshot, after: Snapshot): string[];
