#!/bin/sh
# no_icu.sh LIBRARY: as C, what a static libical wants of ICU: functions that
# give nothing. It asks when it works out on which days something repeats by
# the calendar of another culture, and takes nothing for an answer.
set -eu

nm -u "$1" | sed -n 's/^ *U \(u[a-z]*_[A-Za-z0-9]*_[0-9]*\)$/\1/p' |
	sort -u | while read -r name; do
	echo "void *$name(void);"
	echo "void *$name(void) { return 0; }"
done
