/** Something of the kernel that a topology may need, and that a distribution may leave out. */
export interface Feature {
  readonly name: string
  /** What trying it uses, as modprobe(8) knows it; the last is the feature's own. */
  readonly modules: readonly string[]
  /** The kernel's build option. */
  readonly option: string
  /** No lab with a link comes up without it. */
  readonly needed?: true
  /** The device that its users open, where it is one. */
  readonly device?: { readonly path: string; readonly number: string }
  /** The program that tries it. */
  readonly by: 'ip' | 'tc' | 'nft'
}

export const features: readonly Feature[] = [
  { name: 'veth', modules: ['veth'], option: 'CONFIG_VETH', by: 'ip', needed: true },
  { name: 'bridge', modules: ['bridge'], option: 'CONFIG_BRIDGE', by: 'ip', needed: true },
  { name: 'vlan', modules: ['veth', '8021q'], option: 'CONFIG_VLAN_8021Q', by: 'ip' },
  { name: 'vxlan', modules: ['vxlan'], option: 'CONFIG_VXLAN', by: 'ip' },
  { name: 'macvlan', modules: ['veth', 'macvlan'], option: 'CONFIG_MACVLAN', by: 'ip' },
  { name: 'ifb', modules: ['ifb'], option: 'CONFIG_IFB', by: 'ip' },
  { name: 'dummy', modules: ['dummy'], option: 'CONFIG_DUMMY', by: 'ip' },
  { name: 'vrf', modules: ['vrf'], option: 'CONFIG_NET_VRF', by: 'ip' },
  { name: 'wireguard', modules: ['wireguard'], option: 'CONFIG_WIREGUARD', by: 'ip' },
  {
    name: 'tun, tap',
    modules: ['tun'],
    option: 'CONFIG_TUN',
    device: { path: '/dev/net/tun', number: 'c 10 200' },
    by: 'ip',
  },
  { name: 'netem', modules: ['sch_netem'], option: 'CONFIG_NET_SCH_NETEM', by: 'tc' },
  { name: 'tbf', modules: ['sch_tbf'], option: 'CONFIG_NET_SCH_TBF', by: 'tc' },
  { name: 'htb', modules: ['sch_htb'], option: 'CONFIG_NET_SCH_HTB', by: 'tc' },
  { name: 'nft ip', modules: ['nf_tables'], option: 'CONFIG_NF_TABLES_IPV4', by: 'nft' },
  { name: 'nft ip6', modules: ['nf_tables'], option: 'CONFIG_NF_TABLES_IPV6', by: 'nft' },
  { name: 'nft inet', modules: ['nf_tables'], option: 'CONFIG_NF_TABLES_INET', by: 'nft' },
  { name: 'nft bridge', modules: ['nf_tables'], option: 'CONFIG_NF_TABLES_BRIDGE', by: 'nft' },
  { name: 'nft netdev', modules: ['nf_tables'], option: 'CONFIG_NF_TABLES_NETDEV', by: 'nft' },
  {
    name: 'nft nat',
    modules: ['nf_tables', 'nf_nat', 'nft_chain_nat', 'nft_masq'],
    option: 'CONFIG_NFT_MASQ',
    by: 'nft',
  },
  {
    name: 'nft fib',
    modules: ['nf_tables', 'nft_fib', 'nft_fib_inet'],
    option: 'CONFIG_NFT_FIB_INET',
    by: 'nft',
  },
]

/** Tries the features whose names are its arguments, in a namespace that ends with it. */
export const featuresScript = `
wanted=" $(printf '%s, ' "$@")"
feature() {
  case "$wanted" in *" $1, "*) try "$@" ;; esac
}
feature veth ip link add veth0 type veth peer name veth1
feature bridge ip link add bridge0 type bridge
feature vlan ip link add link veth0 name vlan0 type vlan id 7
feature vxlan ip link add vxlan0 type vxlan id 7 dstport 4789
feature macvlan ip link add link veth0 name macvlan0 type macvlan
feature ifb ip link add ifb9 type ifb
feature dummy ip link add dummy9 type dummy
feature vrf ip link add vrf0 type vrf table 7
feature wireguard ip link add wireguard0 type wireguard
feature 'tun, tap' ip tuntap add mode tap name tap0
feature netem tc qdisc replace dev lo root netem delay 1ms
feature tbf tc qdisc replace dev lo root tbf rate 1mbit burst 10kb latency 1s
feature htb tc qdisc replace dev lo root htb
feature 'nft ip' nft add table ip t
feature 'nft ip6' nft add table ip6 t
feature 'nft inet' nft add table inet t
feature 'nft bridge' nft add table bridge t
feature 'nft netdev' nft add table netdev t
feature 'nft nat' nft 'add table inet n; add chain inet n c { type nat hook postrouting priority 100; }; add rule inet n c masquerade'
feature 'nft fib' nft 'add table inet f; add chain inet f c { type filter hook prerouting priority 0; }; add rule inet f c fib daddr type local'
`
