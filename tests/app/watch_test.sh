#!/bin/sh
# lint --watch: what changes is judged again.
set -u

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" "$(dirname "$0")/watch_test.py" \
	"${FACTCHECK:-build/factcheck}" "$work"
