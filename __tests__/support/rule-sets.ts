interface RuleSet {
  /** For sh; for IPv6 it says `ip6tables`, and `ip6` for the family of tables. */
  readonly script: string
  /** Where the rules of an uplink go, or what blocks it; empty where nothing drops. */
  readonly admission: string
}

const docker = `
iptables -P FORWARD DROP
for chain in DOCKER DOCKER-BRIDGE DOCKER-CT DOCKER-FORWARD DOCKER-INTERNAL DOCKER-USER; do iptables -N $chain; done
iptables -A FORWARD -j DOCKER-USER
iptables -A FORWARD -j DOCKER-FORWARD
iptables -A DOCKER ! -i docker0 -o docker0 -j DROP
iptables -A DOCKER-BRIDGE -o docker0 -j DOCKER
iptables -A DOCKER-CT -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
iptables -A DOCKER-FORWARD -j DOCKER-CT
iptables -A DOCKER-FORWARD -j DOCKER-INTERNAL
iptables -A DOCKER-FORWARD -j DOCKER-BRIDGE
iptables -A DOCKER-FORWARD -i docker0 -j ACCEPT
`

/** The chains that ufw(8) makes for what is forwarded, with `DEFAULT_FORWARD_POLICY` as it is shipped. */
const ufw = `
for chain in before-logging before after after-logging reject track; do iptables -N ufw-$chain-forward; done
iptables -N ufw-user-forward
for chain in before-logging before after after-logging reject track; do iptables -A FORWARD -j ufw-$chain-forward; done
iptables -A ufw-before-forward -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
iptables -A ufw-before-forward -p tcp -m tcp --dport 7 -j ACCEPT
iptables -A ufw-before-forward -j ufw-user-forward
iptables -A ufw-after-logging-forward -m limit --limit 3/min -j LOG --log-prefix "[UFW BLOCK] "
`

/** As firewalld 1 and 2 make them, with nothing in a zone but the network card. */
const firewalld = `
nft -f - <<END
table inet firewalld {
  chain filter_FORWARD {
    type filter hook forward priority filter + 10; policy accept;
    ct state { established, related } accept
    ct status dnat accept
    iifname "lo" accept
    ct state invalid drop
    ip6 daddr { ::/96, ::ffff:0.0.0.0/96 } reject with icmpv6 type addr-unreachable
    jump filter_FORWARD_ZONES
    reject with icmpx type admin-prohibited
  }
  chain filter_FORWARD_ZONES {
    iifname "nic0" oifname "nic0" jump filter_FWD_public
    iifname "nic0" jump filter_FWD_public
    iifname "trusted*" accept
  }
  chain filter_FWD_public {
    jump filter_FWD_public_allow
    return
  }
  chain filter_FWD_public_allow {
  }
}
END
`

/** As the nftables backend of Docker 29 makes them. */
const dockerBridges = `
nft -f - <<END
table ip docker-bridges {
  map filter-forward-in-jumps {
    type ifname : verdict
    elements = { "docker0" : jump filter-forward-in__docker0 }
  }
  map filter-forward-out-jumps {
    type ifname : verdict
    elements = { "docker0" : jump filter-forward-out__docker0 }
  }
  chain filter-FORWARD {
    type filter hook forward priority filter; policy accept;
    oifname vmap @filter-forward-in-jumps
    iifname vmap @filter-forward-out-jumps
  }
  chain filter-forward-in__docker0 {
    ct state established,related counter accept
    iifname "docker0" counter accept comment "ICC"
    counter drop comment "UNPUBLISHED PORT DROP"
  }
  chain filter-forward-out__docker0 {
    ct state established,related counter accept
    counter accept comment "OUTGOING"
  }
}
END
`

const inet = (...rules: string[]) => `
nft -f - <<END
table inet theirs {
  set uplinks { type ifname; elements = { "nt-up0" }; }
  chain rest { drop; }
  chain later { iifname "nt-*" oifname { "nic0", "eth9" } accept; return; }
  chain forward { type filter hook forward priority filter - 5; policy accept;
    ${rules.join('\n    ')}
  }
}
END
`

const at = (hook: string, ...rules: string[]) => `
nft -f - <<END
table inet theirs {
  chain there { type filter hook ${hook}; policy accept;
    ${rules.join('\n    ')}
  }
}
END
`

export const ruleSets: Readonly<Record<string, RuleSet>> = {
  'no rules': { script: '', admission: '' },
  'a policy': { script: 'iptables -P FORWARD DROP', admission: 'iptables FORWARD' },
  'a final reject, as RHEL has it': {
    script: 'iptables -A FORWARD -i lo -j ACCEPT; iptables -A FORWARD -j REJECT',
    admission: 'iptables FORWARD',
  },
  'answers only': {
    script: 'iptables -P FORWARD DROP; iptables -A FORWARD -m state --state ESTABLISHED -j ACCEPT',
    admission: 'iptables FORWARD',
  },
  'drops of what is not known': {
    script: `iptables -A FORWARD -p tcp -m tcp --dport 25 -j DROP
      iptables -A FORWARD -m comment --comment "-j DROP" -j RETURN
      iptables -A FORWARD -j DROP`,
    admission: '',
  },
  'a drop for another device': {
    script: 'iptables -A FORWARD -i nic0 -o nic0 -j DROP; iptables -A FORWARD ! -i nt-+ -o nic0 -j DROP',
    admission: '',
  },
  'a drop by a beginning': { script: 'iptables -A FORWARD -i nt-+ -j DROP', admission: 'iptables FORWARD' },
  'a chain that is gone to': {
    script: `iptables -N last; iptables -A last -m conntrack ! --ctstate INVALID -j RETURN; iptables -A last -j DROP
      iptables -N first; iptables -A first -g last; iptables -A first -j DROP
      iptables -A FORWARD -j first`,
    admission: '',
  },
  'a drop where packets are marked': {
    script: 'iptables -t mangle -A FORWARD -o nic0 -j DROP',
    admission: 'iptables, table mangle, chain FORWARD: -A FORWARD -o nic0 -j DROP',
  },
  Docker: { script: docker, admission: 'iptables DOCKER-USER' },
  'Docker that leaves the policy alone': {
    script: `${docker}\niptables -P FORWARD ACCEPT`,
    admission: 'iptables DOCKER-USER',
  },
  'Docker behind a reject': {
    script: `${docker}\niptables -I FORWARD -o nic0 -j DROP`,
    admission: 'iptables, table filter, chain FORWARD: -A FORWARD -o nic0 -j DROP',
  },
  'what Docker left': {
    script: 'iptables -N DOCKER-USER; iptables -P FORWARD DROP',
    admission: 'iptables FORWARD',
  },
  'what Docker left, with nothing that drops': { script: 'iptables -N DOCKER-USER', admission: '' },
  ufw: { script: `${ufw}\niptables -P FORWARD DROP`, admission: 'iptables FORWARD' },
  'ufw that rejects': { script: `${ufw}\niptables -A ufw-reject-forward -j REJECT`, admission: 'iptables FORWARD' },
  'ufw before Docker': {
    script: `${ufw}\niptables -A ufw-reject-forward -j DROP\n${docker}`,
    admission: 'iptables, table filter, chain ufw-reject-forward: -A ufw-reject-forward -j DROP',
  },
  firewalld: {
    script: firewalld,
    admission: 'table inet firewalld, chain filter_FORWARD: reject with icmpx admin-prohibited',
  },
  'firewalld and Docker': {
    script: `${firewalld}\n${docker}`,
    admission: 'table inet firewalld, chain filter_FORWARD: reject with icmpx admin-prohibited',
  },
  'firewalld with the uplink in a trusted zone': {
    script: `${firewalld}\nnft insert rule inet firewalld filter_FORWARD_ZONES iifname nt-up0 accept`,
    admission: '',
  },
  'Docker’s nftables backend': { script: dockerBridges, admission: '' },
  'an nft table with a policy': {
    script: 'nft add table ip mine; nft "add chain ip mine fw { type filter hook forward priority 0; policy drop; }"',
    admission: 'table ip mine, chain fw: policy drop',
  },
  'an nft table that is called as that of iptables': {
    script:
      'nft add table ip filter; nft "add chain ip filter fw { type filter hook forward priority 0; policy drop; }"',
    admission: 'table ip filter, chain fw: policy drop',
  },
  'an nft chain that is called as that of iptables': {
    script: `nft add table ip filter
      nft "add chain ip filter FORWARD { type filter hook forward priority 10; policy drop; }"`,
    admission: 'table ip filter, chain FORWARD: policy drop',
  },
  'a set of devices': {
    script: inet('iifname @uplinks ct state new drop'),
    admission: 'table inet theirs, chain forward: iifname "nt-up0" ct state new drop',
  },
  'a set of other devices': { script: inet('iifname != @uplinks oifname "nic0" drop'), admission: '' },
  'a map by state': {
    script: inet('ct state vmap { invalid : drop, new : jump rest, established : accept }'),
    admission: 'table inet theirs, chain rest: drop',
  },
  'a map by device': { script: inet('iifname vmap { "nt-up0" : goto later, "lo" : drop }'), admission: '' },
  'what nft accepts before it drops': {
    script: inet('jump later', 'ct state established accept', 'drop'),
    admission: '',
  },
  'a drop before connection tracking': {
    script: 'iptables -t raw -A PREROUTING -i nt-up0 -j DROP',
    admission: 'iptables, table raw, chain PREROUTING: -A PREROUTING -i nt-up0 -j DROP',
  },
  'a drop of answers before connection tracking': {
    script: at('prerouting priority raw', 'iifname "nic0" ct state invalid drop'),
    admission: 'table inet theirs, chain there: iifname "nic0" ct state invalid drop',
  },
  'a drop by state before connection tracking, which knows none': {
    script: at('prerouting priority raw', 'iifname "nt-up0" ct state { new, established } drop'),
    admission: '',
  },
  'a drop where it is decided where to': {
    script: at('prerouting priority mangle', 'iifname "nic0" ct state established drop', 'oifname "nic0" drop'),
    admission: 'table inet theirs, chain there: iifname "nic0" ct state established drop',
  },
  'a drop of what leaves': {
    script: 'iptables -t mangle -A POSTROUTING -o nic0 -m conntrack --ctstate NEW -j DROP',
    admission: 'iptables, table mangle, chain POSTROUTING: -A POSTROUTING -o nic0 -m conntrack --ctstate NEW -j DROP',
  },
  'a drop of the answers that leave': {
    script: at('postrouting priority 300', 'iifname "nic0" oifname "nt-*" drop'),
    admission: 'table inet theirs, chain there: iifname "nic0" oifname "nt-*" drop',
  },
  'a drop of what a translation sees': {
    script: `nft add table inet theirs
      nft "add chain inet theirs there { type nat hook prerouting priority dstnat; }"
      nft add rule inet theirs there iifname nic0 drop`,
    admission: '',
  },
  'one family': {
    script: inet('meta nfproto ipv4 meta nfproto ipv6 drop', 'meta nfproto != ipv4 meta nfproto ipv4 drop'),
    admission: '',
  },
  'a rate, a mark, an address, a length': {
    script: inet(
      'limit rate over 1000/second drop',
      'meta mark 7 drop',
      'ip daddr 192.0.2.1 drop',
      'ip6 daddr 2001:db8::1 drop',
      'meta length 9000 drop',
    ),
    admission: '',
  },
}

/** For sh(1): the rules of a set by both families, for a machine whose network card is `eth0`. */
export function rulesOf(name: keyof typeof ruleSets): string {
  const script = (ruleSets[name]?.script ?? '').replaceAll('nic0', 'eth0')
  return `${script}\n${script.includes('nft ') ? '' : script.replaceAll('iptables', 'ip6tables')}`
}
