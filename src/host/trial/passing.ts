/**
 * For sh(1): makes a network with the rules that `copyingRules` read between two more, and lets a connection try to pass. The
 * neighbours are said, so that rules about ARP and neighbour discovery do not matter. Prints the counters of what has passed
 * outwards, and of the answers to it.
 *
 * $1: the programs of iptables that show rules. $2: 4 or 6. $3: the uplink's device. $4, $5: the addresses of its ends, for the
 * host and for the lab. $6, $7: those with their prefix lengths. $8: the device that leads out. $9: the host's address on it.
 * Then: where the connection goes to, and a program for perl(1) that makes it.
 */
export const passing = String.raw`
tools=$1 family=$2 device=$3 host_end=$4 lab_end=$5 host_prefix=$6 lab_prefix=$7 card=$8 own=$9
shift 9
to=$1 connect=$2
bits=32 ip=ip nodad=
[ "$family" = 4 ] || bits=128 ip=ip6 nodad=nodad
ip netns add lab
ip netns add out
ip -batch - <<END
link set lo up
link add name $device index 2000 address 02:00:00:00:00:01 type veth peer name far index 2001 address 02:00:00:00:00:02 netns lab
link add name $card index 2002 address 02:00:00:00:00:03 type veth peer name far index 2003 address 02:00:00:00:00:04 netns out
END
# Rules may name devices by their indexes, which takes that they are there.
grep -o '"[^" ]*"' /run/nft | tr -d '"' | sort -u | sed 's/.*/link add name & type bridge/' >/run/devices
ip -force -batch /run/devices 2>/dev/null || :
echo 1 >/proc/sys/net/ipv4/ip_forward
[ "$family" = 4 ] || echo 1 >/proc/sys/net/ipv6/conf/all/forwarding
ip "-$family" -batch - <<END
address add $host_prefix dev $device $nodad
address add $own/$bits dev $card $nodad
link set $device up
link set $card up
route add default dev $card
neigh add $lab_end lladdr 02:00:00:00:00:02 dev $device
neigh add $to lladdr 02:00:00:00:00:04 dev $card
END
ip -n lab "-$family" -batch - <<END
address add $lab_prefix dev far $nodad
link set far up
route add default via $host_end dev far
neigh add $host_end lladdr 02:00:00:00:00:01 dev far
END
ip -n out "-$family" -batch - <<END
address add $to/$bits dev far $nodad
link set far up
route add default dev far
neigh add $own lladdr 02:00:00:00:00:03 dev far
END
[ ! -s /run/sets ] || ipset restore </run/sets
[ ! -s /run/nft ] || nft -f /run/nft
for tool in $tools; do "$tool-restore" <"/run/rules/$tool"; done
while read -r rule; do $rule; done </run/admissions
nft -f - <<END
table inet netns-topology-trial {
  counter outwards { }
  counter inwards { }
  chain translated {
    type nat hook postrouting priority srcnat
    oifname "$card" $ip saddr $lab_end masquerade
  }
  chain passed {
    type filter hook postrouting priority 2147483646
    oifname "$card" $ip daddr $to counter name outwards
    oifname "$device" $ip saddr $to ct state established counter name inwards
  }
}
END
nsenter --net=/run/netns/lab -- perl -e "$connect" "$to" || :
nft list counter inet netns-topology-trial outwards
nft list counter inet netns-topology-trial inwards
`

/**
 * For perl(1): begins a TCP connection to $ARGV[0]. Nobody listens there, and so it ends with the answer. Where none comes, the
 * alarm ends it, after the kernel has sent it once more.
 */
export const connecting = String.raw`
use Socket;
my $is_ipv6 = $ARGV[0] =~ /:/;
my $family = $is_ipv6 ? AF_INET6 : AF_INET;
my $address = Socket::inet_pton($family, $ARGV[0]);
socket(my $socket, $family, SOCK_STREAM, 0) or die;
alarm 2;
connect($socket, $is_ipv6 ? Socket::pack_sockaddr_in6(443, $address) : pack_sockaddr_in(443, $address));
`
