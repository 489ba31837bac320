#!/bin/sh
# Makes an image of this machine's Debian for act's containers by debootstrap: node_modules/.cache/act-image/image.tar, with
# the programs that topologies need and the Node of node_modules. What runs in it is root, and there is no sudo.
set -eu
cd "$(dirname "$0")/.."
cache=node_modules/.cache/act-image
[ ! -e "$cache/image.tar" ] || exit 0
command -v debootstrap >/dev/null || {
  echo 'act: debootstrap is missing (Debian, Ubuntu: apt-get install debootstrap)' >&2
  exit 3
}
echo 'act: making an image by debootstrap, about 2 min' >&2
packages=bash,conntrack,curl,ethtool,iproute2,iptables,iputils-ping,nftables,procps,python3,ca-certificates
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
debootstrap --variant=minbase "--include=$packages" bookworm "$root" >&2
cp node_modules/node/bin/node "$root/usr/local/bin/node"
rm -rf "$root/var/cache/apt" "$root/var/lib/apt/lists" "$root/usr/share/doc" "$root/usr/share/locale"
mkdir -p "$cache"
tar -C "$root" --exclude=./dev -cf "$cache/image.tar.new" .
mv "$cache/image.tar.new" "$cache/image.tar"
