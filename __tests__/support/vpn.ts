/** For sh(1): a second way out of a played host, `vpn0`, which stands for a tunnel. Its far end is in the outside. */
export const vpn = `
  ip link add vpn0 type veth peer name vpn1
  outside=$(readlink /run/outside.net | cut -d / -f 3)
  ip link set vpn1 netns "$outside"
  nsenter --net=/run/outside.net ip -batch - <<END
address add 10.64.0.1/24 dev vpn1
address add fd64::1/64 dev vpn1 nodad
link set dev vpn1 up
END
  ip address add 10.64.0.2/24 dev vpn0
  ip address add fd64::2/64 dev vpn0 nodad
  ip link set dev vpn0 up
`
