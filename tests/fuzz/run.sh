#!/bin/sh
# fuzz/run.sh BUILD FUZZER...: each for FUZZ_SECONDS, from FUZZ_SEED (another
# one each time, unless it is given), on fixtures/ and what earlier runs found
# worth keeping. An input that once failed goes to
# tests/fuzz/found, where every later run and `make replay` tries it.
set -eu

build=$1
shift
failed=
for fuzzer; do
	name=${fuzzer##*/}
	corpus=$build/corpus/${name%_fuzzer}
	log=$build/$name.log
	mkdir -p "$corpus"
	seeds=fixtures
	[ ! -d tests/fuzz/found ] || seeds="$seeds tests/fuzz/found"
	# shellcheck disable=SC2086 # one word a folder
	if "$fuzzer" "$corpus" $seeds -max_total_time="${FUZZ_SECONDS:-10}" \
		-seed="${FUZZ_SEED:-0}" \
		-max_len=65536 -timeout=10 -rss_limit_mb=2048 \
		-artifact_prefix="$build/" >"$log" 2>&1; then
		printf '%-28s %s\n' "$name" "$(grep '^Done' "$log")"
	else
		printf '%-28s FAILED\n' "$name"
		sed -n '/runtime error\|ERROR\|deadly/,$p' "$log" | head -n 30
		failed="$failed $name"
	fi
done
[ -z "$failed" ] || echo "failed:$failed; their inputs are in $build/" >&2
[ -z "$failed" ]
