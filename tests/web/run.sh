#!/bin/sh
# The tests that want a browser or JavaScript: what they need from npm is
# installed under build/ by package.json and its lock, once for each state of it.
set -eu
here=$(dirname "$0")
modules=${WEB_WORK:-build/web}/modules
stamp=$modules/stamp

mkdir -p "$modules"
if ! cmp -s "$here/package-lock.json" "$stamp"; then
	cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" \
		"$modules"
	(cd "$modules" && npm ci --no-fund --no-audit --loglevel=error)
	cp "$here/package-lock.json" "$stamp"
fi
# Where node looks: a link beside the tests, which git does not see.
ln -sfn "$(cd "$modules" && pwd)/node_modules" "$here/node_modules"
exec node --test "$here"/*.test.mjs
