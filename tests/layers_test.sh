#!/bin/sh
# The layer check must find what it is for.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tree() {
	rm -rf "$work/src"
	mkdir -p "$work/src/base" "$work/src/read" "$work/src/app"
	echo '#include "factcheck.h"' >"$work/src/base/a.c"
	echo '#include "base/a.h"' >"$work/src/read/b.c"
}

good() {
	tests/layers.sh "$work/src" >"$work/out" 2>&1 || {
		echo "a good tree was refused:"
		cat "$work/out"
		exit 1
	}
}

bad() {
	tree
	mkdir -p "$work/src/${1%/*}"
	echo "#include \"$2\"" >>"$work/src/$1"
	if tests/layers.sh "$work/src" >"$work/out" 2>&1; then
		echo "$1 may not include $2"
		exit 1
	fi
	grep -q "$3" "$work/out" || {
		cat "$work/out"
		exit 1
	}
}

tree
good
bad base/a.c read/b.h 'a.c:2: .*to the right'
bad app/main.c base/a.h 'sees only factcheck.h'
bad read/b.c b.h 'neither a folder'
bad new/c.c base/a.h 'not a folder of the road: new'
tree
echo '#include "base/c.h"' >"$work/src/base/a.h"
echo '#include "base/a.h"' >"$work/src/base/c.h"
if tests/layers.sh "$work/src" >"$work/out" 2>&1; then
	echo 'a cycle was not seen'
	exit 1
fi
grep -q 'base/c' "$work/out"
echo 'layers: six trees judged'
