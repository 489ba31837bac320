#!/bin/sh
# Brings examples/office.yml up on this machine, looks at it, pings across it, and takes it down. Then the same for a way out.
set -eu
cd "$(dirname "$0")/.."

show() {
  printf '\n$ netns-topology %s\n' "$*"
  node_modules/.bin/node dist/cli.js "$@"
}

show up examples/office.yml --owner $$
show exec office laptop -- ping -n -c 2 server
show exec office laptop -- ping -n -4 -c 1 server
show check office
show down office

printf '\nA way out, in a namespace that plays this machine, with a stand-in for the outside: nothing leaves this one.\n'
as_root=$([ "$(id -u)" = 0 ] || echo 'sudo -n')
# shellcheck disable=SC2086 # none or two words
$as_root unshare --net --mount --propagation=private --pid --mount-proc --fork --kill-child=KILL -- sh scripts/demo-way-out.sh
