#!/bin/sh
# Fetches Docker of this machine's distribution (Debian's and Ubuntu's docker.io) into node_modules/.cache/docker, for the
# tests of docker/: by apt, but unpacked and not installed, because an installed one starts on the machine itself.
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
release=node_modules/.cache/docker

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# With what they need and this machine does not have. Asked for again where it is installed: it may run there.
fetch() {
  as_root apt-get -qq -o DPkg::Lock::Timeout=120 -o "Dir::Cache::archives=$archives" \
    install -y --no-install-recommends --reinstall --download-only "$@" </dev/null
}

[ ! -d "$release" ] || exit 0
echo 'test: fetching docker.io and busybox-static, to be unpacked into node_modules/.cache (apt)' >&2
archives=$(mktemp -d)
trap 'as_root rm -rf "$archives"; rm -rf "$release.new"' EXIT
chmod 755 "$archives"
mkdir "$archives/partial"

packages='docker.io busybox-static'
# Where the client is a package of its own.
! apt-cache show docker-cli >/dev/null 2>&1 || packages="$packages docker-cli"
# The lists that are there may do; where they are missing or stale, the first attempt fails.
# shellcheck disable=SC2086 # one word a package
fetch $packages >/dev/null 2>&1 || {
  as_root apt-get -qq update </dev/null >&2
  fetch $packages >&2
}

rm -rf "$release.new"
mkdir -p "$release.new"
for package in "$archives"/*.deb; do dpkg -x "$package" "$release.new"; done
rm -rf "$release"
mv "$release.new" "$release"
