#!/bin/sh
# Expressions of time mean the same everywhere: whatever the locale, the time
# zone, the clock and the number of threads; and every one names the row that found it.
set -eu

program=${FACTCHECK:-build/factcheck}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=0

die()
{
	echo "everywhere: $*" >&2
	exit 1
}

# same WHAT NAME=VALUE... : the rows are as they were in the plainest setting.
same()
{
	what=$1
	shift
	env "$@" "$program" extract --explain --only timex ${jobs:-} \
		fixtures/articles fixtures/forms/quay-desk.txt >"$work/now"
	cmp -s "$work/first" "$work/now" || die "$what: rows differ"
	runs=$((runs + 1))
}

env -i "$program" extract --explain --only timex -j1 \
	fixtures/articles fixtures/forms/quay-desk.txt >"$work/first"
[ "$(grep -c '"type":"timex"' "$work/first")" -ge 300 ] || die 'too few rows'
grep '"type":"timex"' "$work/first" | grep -v '"row":"[^"]' |
	grep -q . && die 'a row does not name the row that found it'

for zone in UTC Pacific/Kiritimati America/Los_Angeles Asia/Kolkata nonsense; do
	same "TZ=$zone" TZ="$zone"
done
for jobs in -j1 -j3 -j16; do
	same "$jobs" A=
done
jobs=
# Turkish has another small I, German another point; made where the system can.
for language in tr_TR de_DE; do
	localedef -i "$language" -f UTF-8 "$work/$language.UTF-8" \
		>/dev/null 2>&1 || :
	# glibc itself never gives back what it makes of LOCPATH.
	same "$language" LOCPATH="$work" LC_ALL="$language.UTF-8" \
		ASAN_OPTIONS=detect_leaks=0
done
# Nor does the clock: nothing that tags can ask for it.
objects=$(dirname "$program")/src/tag
if [ -d "$objects" ]; then
	nm -A "$objects"/*.o | grep -E ' U (time|clock|clock_gettime|gettimeofday|localtime|localtime_r|getenv|setlocale)$' &&
		die 'tagging asks for the clock or the environment'
	runs=$((runs + 1))
fi
echo "everywhere: $runs settings"
