#!/bin/sh
# Memory stays small, and the same over a stream; a start is quick. Limits are
# generous: this is to catch a leak or a step that is quadratic.
set -eu

[ -z "${SANITIZED:-}" ] || {
	echo 'memory: not measured under sanitizers'
	exit 0
}
exec "${PYTHON:-/usr/bin/python3}" tests/app/measure.py \
	"${FACTCHECK:-build/factcheck}"
