#!/bin/sh
# Unpacks Docker of this machine's distribution (Debian's and Ubuntu's docker.io), for the tests of docker/.
set -eu
cd "$(dirname "$0")"

packages='docker.io busybox-static'
# Where the client is a package of its own.
! apt-cache show docker-cli >/dev/null 2>&1 || packages="$packages docker-cli"
# shellcheck disable=SC2086 # one word a package
exec sh unpack.sh docker $packages
