#!/bin/sh
# PID 1 of a namespace that plays the machine: brings examples/way-out.yml up there, and reaches the outside from it.
set -eu
[ $$ = 1 ] || {
  echo 'demo: this changes mounts, as PID 1 of a namespace that plays the machine; start it by npm run demo' >&2
  exit 1
}

show() {
  printf '\n$ netns-topology %s\n' "$*"
  node_modules/.bin/node dist/cli.js "$@"
}

# The stand-in outside, and what it says when it is there; both end with this script.
pipes=$(mktemp -d)
mkfifo "$pipes/open" "$pipes/up"
exec 3<>"$pipes/open"
sh __tests__/support/host-setup.sh "$PWD" /run/checkout reaps perl "$PWD/__tests__/support/outside-server.pl" <&3 >"$pipes/up" 3<&- &
read -r _ <"$pipes/up"
rm -r "$pipes"

show up examples/way-out.yml --pin
show exec way-out laptop -- ping -n -c 1 8.8.8.8
show exec way-out laptop -- ping -n -c 1 2001:4860:4860::8888
printf '\n$ ip netns exec laptop ping -n -c 1 host\n'
ip netns exec laptop ping -n -c 1 host
show check way-out
show down way-out
