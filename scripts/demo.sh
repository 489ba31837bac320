#!/bin/sh
# Brings examples/office.yml up on this machine, looks at it, pings across it, and takes it down. Then the same for a way out.
set -eu
cd "$(dirname "$0")/.."
as_root=$([ "$(id -u)" = 0 ] || echo 'sudo -n')
netns_topology='node_modules/.bin/node dist/cli.js'

show() {
  printf '\n$ netns-topology %s\n' "$*"
  # shellcheck disable=SC2086 # a few words
  $netns_topology "$@"
}

# A chroot has no user namespaces, whoever makes them (user_namespaces(7)).
if ! $netns_topology doctor >/dev/null; then
  printf '\nNo lab of yours comes up here, as `doctor` says; with `sudo` before it, the command is root:\n'
  netns_topology="$as_root $netns_topology"
fi

show up examples/office.yml --owner $$
show exec office laptop -- ping -n -c 2 server
show exec office laptop -- ping -n -4 -c 1 server
show check office
show down office

printf '\nA way out, in a namespace that plays this machine, with a stand-in for the outside: nothing leaves this one.\n'
# shellcheck disable=SC2086 # none or two words
$as_root unshare --net --mount --propagation=private --pid --mount-proc --fork --kill-child=KILL -- sh scripts/demo-way-out.sh
