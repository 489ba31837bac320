#!/bin/sh
# Installs what is missing on a bare Debian or Ubuntu with Node 20 or later and npm: programs by apt, libraries by npm.
# Usage: scripts/setup.sh [TOOL[:PACKAGES]]...   more programs that a caller needs, e.g. tcpdump nc:netcat-openbsd
set -eu
cd "$(dirname "$0")/.."
# A user's PATH on Debian has no sbin, where most of these programs live.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

say() { echo "setup: $*" >&2; }
give_up() {
  say "$*"
  exit 3
}

missing_packages() {
  for entry in ip:iproute2 tc:iproute2 bridge:iproute2 nft:nftables iptables ping:iputils-ping ethtool conntrack \
    sysctl:procps ps:procps perl:perl-base unshare:util-linux nsenter:util-linux setpriv:util-linux flock:util-linux "$@"; do
    command -v "${entry%%:*}" >/dev/null || echo "${entry#*:}"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 \
    install -y --no-install-recommends "$@" </dev/null 2>&1
}

install_packages() {
  command -v apt-get >/dev/null || give_up "missing: $*; there is no apt-get here, install them by other means"
  as_root true 2>/dev/null || give_up "missing: $*; install them, or run this as root or with passwordless sudo"
  say "installing $* (apt)"
  # The lists that are there may do; where they are missing or stale, the first attempt fails.
  apt_install "$@" >/dev/null || {
    say 'updating the package lists (apt)'
    as_root apt-get -qq update </dev/null >&2 && apt_install "$@" >&2
  } || give_up "apt could not install $*"
}

packages=$(missing_packages "$@" | sort -u)
# shellcheck disable=SC2086 # one word a package
[ -z "$packages" ] || install_packages $packages

if [ ! -x node_modules/.bin/node ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  command -v npm >/dev/null || give_up 'missing: npm; install Node 20 or later with npm'
  say 'installing the npm packages (npm ci)'
  npm ci --no-audit --no-fund --loglevel=error </dev/null >&2 || give_up 'npm ci failed'
fi
