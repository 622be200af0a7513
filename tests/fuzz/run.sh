#!/bin/sh
# fuzz/run.sh BUILD FUZZER...: each for FUZZ_SECONDS, on fixtures/ and what
# earlier runs found worth keeping.
set -eu

build=$1
shift
for fuzzer; do
	name=${fuzzer##*/}
	corpus=$build/corpus/${name%_fuzzer}
	log=$build/$name.log
	mkdir -p "$corpus"
	seeds=fixtures
	[ ! -d tests/fuzz/found ] || seeds="$seeds tests/fuzz/found"
	# shellcheck disable=SC2086 # one word a folder
	if "$fuzzer" "$corpus" $seeds -max_total_time="${FUZZ_SECONDS:-10}" \
		-max_len=65536 -timeout=10 -rss_limit_mb=2048 \
		-artifact_prefix="$build/" >"$log" 2>&1; then
		printf '%-28s %s\n' "$name" "$(grep '^Done' "$log")"
	else
		tail -n 40 "$log"
		echo "$name: failed; the input is in $build/" >&2
		exit 1
	fi
done
