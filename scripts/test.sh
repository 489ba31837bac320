#!/bin/sh
# Runs the tests under the Node of node_modules, as root: those of kernel/ and chaos/ make network namespaces.
# Usage: scripts/test.sh [ARGUMENT OF vitest run]...
set -eu
cd "$(dirname "$0")/.."
# Beside what the engine needs, what tests need: radvd, for advertisements as a router sends them; sudo and newuidmap, for
# users; curl and python3, which they run inside.
sh scripts/setup.sh radvd sudo newuidmap:uidmap curl python3
# Without Go, act's tests are skipped, and the checks fail; without Docker, the tests of docker/ say so.
sh scripts/act.sh || echo "test: act could not be built" >&2
sh scripts/docker.sh || echo "test: Docker could not be fetched" >&2
sh scripts/unpack.sh zoo nscd busybox-static || echo "test: nscd and busybox could not be fetched" >&2
# Software of others that tests run in labs.
sh scripts/unpack.sh daemons nginx frr babeld isc-dhcp-client dnsmasq-base keepalived traceroute ||
  echo "test: the daemons that tests run could not be fetched" >&2
PATH=$PWD/node_modules/.bin:$PATH:/usr/local/sbin:/usr/sbin:/sbin

# Fetched here and not by the test, which is root and does not know how its user reaches the registry.
for version in 18 20 22 22.18.0; do
  release=node_modules/.cache/node-$version
  ls "$release"/node_modules/node-linux-*/bin/node >/dev/null 2>&1 || {
    echo "test: fetching Node $version, for the tests of dist/ (npm)" >&2
    package=node-linux-$(node -p process.arch)@$version
    npm install --prefix "$release" --no-audit --no-fund --loglevel=error "$package" </dev/null >&2
  }
done

old=node_modules/.cache/vitest-4
[ -e "$old/node_modules/vitest/vitest.mjs" ] || {
  echo "test: fetching Vitest 4, for the tests of pools (npm)" >&2
  npm install --prefix "$old" --no-audit --no-fund --loglevel=error vitest@4.1.12 </dev/null >&2 ||
    echo "test: Vitest 4 could not be fetched" >&2
}

sh scripts/consumers.sh node-test || echo "test: the package could not be installed into a project (npm)" >&2

set -- node node_modules/vitest/vitest.mjs run --configLoader=native "$@"
[ "$(id -u)" = 0 ] && exec "$@"

sudo -n true 2>/dev/null || {
  echo 'test: the tests need root: run them as root or with passwordless sudo' >&2
  exit 3
}
# sudo starts with an environment of its own; these are what the tests and their reporters read.
for name in CI FC_RUNS FC_SEED FORCE_COLOR NO_COLOR SHARE TERM TMPDIR; do
  eval "[ -z \"\${$name+set}\" ] || set -- \"$name=\$$name\" \"\$@\""
done
# What is run as root keeps files in its home and in /tmp, as npm, Vitest and Node do: here both end with the tests. Not a /tmp
# in which the checkout is, or what TMPDIR names.
temporary=/tmp
case ${TMPDIR:-/tmp}:$PWD/ in /tmp/* | *:/tmp/*) temporary='' ;; esac
alone='
  export HOME=~root
  mount -n -t tmpfs -o mode=0700 tmpfs "$HOME"
  [ -z "$1" ] || mount -n -t tmpfs tmpfs "$1"
  shift
  exec env "$@"'
exec sudo -n env "PATH=$PATH" unshare --mount --propagation slave -- sh -ec "$alone" alone "$temporary" "$@"
