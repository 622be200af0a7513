#!/bin/sh
# bench/run.sh BUILD: how fast the stages are, on one thread, beside wc -w on
# the same file in the same run. The best of three.
set -eu

build=$1
file=$build/bench.jsonl
program=$build/factcheck
export LC_ALL=C.UTF-8

size=$(wc -c <"$file")

# Nanoseconds of the best of three runs.
best() {
	least=
	for _ in 1 2 3; do
		begun=$(date +%s%N)
		"$@" >/dev/null
		took=$(($(date +%s%N) - begun))
		if [ -z "$least" ] || [ "$took" -lt "$least" ]; then
			least=$took
		fi
	done
	echo "$least"
}

show() {
	name=$1
	shift
	took=$(best "$@")
	[ -n "${yardstick:-}" ] || yardstick=$took
	awk -v name="$name" -v size="$size" -v took="$took" \
		-v yardstick="$yardstick" 'BEGIN {
		printf "%-24s %8.1f MB/s   %5.2f of wc -w\n", name,
			size / took * 1e3, yardstick / took
	}'
}

echo "$((size / 1000000)) MB of JSON Lines, one thread"
show 'wc -w' wc -w "$file"
show 'extract --only timex' "$program" extract -j1 --only timex "$file"
show 'extract' "$program" extract -j1 "$file"
show 'timeline' "$program" timeline -j1 --format json "$file"
