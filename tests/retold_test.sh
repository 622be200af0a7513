#!/bin/sh
# Stories that two desks tell: what is found in them does not become less.
set -eu
export LC_ALL=C.UTF-8

exec "${PYTHON:-python3}" tests/retold.py \
	--program "${FACTCHECK:-build/factcheck}"
