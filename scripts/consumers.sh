#!/bin/sh
# Installs this package, packed as it is published, into the projects of __tests__/fixtures/consumers, copied into
# node_modules/.cache/consumers: what all share, and their own in its place. One in which nothing has changed since is left as it is.
# Usage: scripts/consumers.sh [NAME]...
set -eu
cd "$(dirname "$0")/.."
from=__tests__/fixtures/consumers
into=node_modules/.cache/consumers
[ $# -gt 0 ] || set -- $(ls "$from" | grep -vx shared)

pack() {
  rm -f "$into"/*.tgz
  npm pack --ignore-scripts --silent --pack-destination "$into" >/dev/null
  mv "$into"/*.tgz "$into/netns-topology.tgz"
  pack() { :; }
}

is_current() {
  [ -e "$into/$1/installed" ] &&
    [ -z "$(find package.json dist schema scripts/consumers.sh "$from/shared" "$from/$1" -newer "$into/$1/installed" -print -quit)" ]
}

for name; do
  project=$into/$name
  ! is_current "$name" || continue
  echo "consumers: $name" >&2
  mkdir -p "$project"
  rm -f "$project/installed"
  pack
  cp "$from"/shared/* "$project"
  cp "$from/$name"/* "$project"
  (
    cd "$project"
    # The same version with other files is installed anew.
    rm -rf node_modules/netns-topology node_modules/.package-lock.json yarn.lock pnpm-lock.yaml
    manager=$(sed -n 's/.*"packageManager": "\([^"]*\)".*/\1/p' package.json)
    case $manager in
    yarn@*)
      : >yarn.lock
      export YARN_ENABLE_GLOBAL_CACHE=false YARN_ENABLE_IMMUTABLE_INSTALLS=false YARN_ENABLE_TELEMETRY=false
      npx -y "@yarnpkg/cli-dist@${manager#yarn@}" add --dev netns-topology@file:../netns-topology.tgz
      ;;
    pnpm@*) npx -y "$manager" add --save-dev ../netns-topology.tgz ;;
    *) npm install --no-audit --no-fund --no-package-lock --loglevel=error ../netns-topology.tgz ;;
    esac </dev/null >install.log 2>&1 || {
      cat install.log >&2
      exit 1
    }
    : >installed
  )
done
