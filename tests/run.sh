#!/bin/sh
# Runs tests, each a program; prints the last line of one that passes and all
# of one that fails. Fails when one failed, after running the rest.
set -u

log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed=
for test; do
	if "$test" >"$log" 2>&1; then
		printf '%-40s %s\n' "${test##*tests/}" "$(tail -n 1 "$log")"
	else
		printf '%-40s FAILED (status %s)\n' "${test##*tests/}" "$?"
		cat "$log"
		failed="$failed ${test##*tests/}"
	fi
done
[ -z "$failed" ] || echo "failed:$failed" >&2
[ -z "$failed" ]
