#!/bin/sh
# Builds act (https://github.com/nektos/act) and actionlint into node_modules/.cache by Go: act runs the workflows of
# examples/ for the tests of act/, actionlint reads all workflows for the checks.
set -eu
cd "$(dirname "$0")/.."

build() {
  directory=node_modules/.cache/$1-$3
  [ ! -x "$directory/$1" ] || return 0
  command -v go >/dev/null || {
    echo "act: Go is missing, by which $1 is built; see https://go.dev/doc/install" >&2
    exit 3
  }
  echo "act: building $1 $3 (go install)" >&2
  GOBIN=$PWD/$directory GOFLAGS=-buildvcs=false go install "$2@v$3"
}

build act github.com/nektos/act 0.2.87
build actionlint github.com/rhysd/actionlint/cmd/actionlint 1.7.12
