#!/bin/sh
# Fetches packages of this machine's distribution into node_modules/.cache/NAME, for tests: by apt, but unpacked and not installed,
# because what is installed may start on the machine itself.
# Usage: scripts/unpack.sh NAME PACKAGE...
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
release=node_modules/.cache/$1
shift

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# With what they need and this machine does not have. Asked for again where it is installed: it may run there.
fetch() {
  as_root apt-get -qq -o DPkg::Lock::Timeout=120 -o "Dir::Cache::archives=$archives" \
    install -y --no-install-recommends --reinstall --download-only "$@" </dev/null
}

# What was unpacked before another package was asked for is fetched anew.
[ "$(cat "$release/packages" 2>/dev/null)" != "$*" ] || exit 0
echo "test: fetching $*, to be unpacked into $release (apt)" >&2
archives=$(mktemp -d)
trap 'as_root rm -rf "$archives"; rm -rf "$release.new"' EXIT
chmod 755 "$archives"
mkdir "$archives/partial"

# The lists that are there may do; where they are missing or stale, the first attempt fails.
fetch "$@" >/dev/null 2>&1 || {
  as_root apt-get -qq update </dev/null >&2
  fetch "$@" >&2
}

rm -rf "$release.new"
mkdir -p "$release.new"
for package in "$archives"/*.deb; do dpkg -x "$package" "$release.new"; done
echo "$*" >"$release.new/packages"
rm -rf "$release"
mv "$release.new" "$release"
