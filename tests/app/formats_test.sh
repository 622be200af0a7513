#!/bin/sh
# The formats for other programs, read as those read them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-/usr/bin/python3}" tests/app/formats.py \
	"${FACTCHECK:-build/factcheck}" "$work"
