import type { Snapshot } from './snapshot.ts'

/**
 * What a lab leaves behind of the host's own traffic, in a sentence. Rules that ask for the state of connections, or that
 * translate addresses, have the kernel track every connection (`nf_ct_netns_get` in net/netfilter/nf_conntrack_proto.c) until
 * the last of them goes. To forget those of others would change more than to leave them: they may be in use.
 */
export function notesOnTracking(before: Snapshot, after: Snapshot): string[] {
  const { tracked = 0 } = after
  if (before.tracked !== 0 || tracked === 0 || asksForTracking(before) || asksForTracking(after)) return []
  const connections = tracked === 1 ? '1 connection' : `${tracked} connections`
  return [`the kernel still tracks ${connections} of the host's own from while the lab was up: the entries time out`]
}

/** Among the words of nft(8), whose rules are JSON in a text, and of iptables(8). */
const tracking =
  /"(?:ct|nat|masquerade|snat|dnat|redirect)\\?"|"(?:ip6? )?nat |"ip6? nat"|conntrack|--state|CONNMARK|-j CT\b/

const asksForTracking = ({ items }: Snapshot): boolean =>
  ['nft object', 'nft rule', 'iptables rule', 'ip6tables rule', 'legacy iptables table'].some((kind) =>
    tracking.test(JSON.stringify(items[kind] ?? {})),
  )
