#!/bin/sh
# -o FILE is written whole or not at all; standard output may go away.
set -eu

program=${FACTCHECK:-build/factcheck}
good=fixtures/articles/landslide.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() {
	echo "$*"
	exit 1
}

# Runs the program with a status that must be the one given.
status() {
	want=$1
	shift
	got=0
	"$program" "$@" >"$work/stdout" 2>"$work/stderr" || got=$?
	[ "$got" = "$want" ] || die "$*: status $got, not $want:" \
		"$(cat "$work/stderr")"
}

alone() {
	[ "$(ls -A "$work/new")" = "$1" ] || die "left behind:" "$work"/new/.*
}

mkdir "$work/new"
out=$work/new/out
"$program" extract "$good" >"$work/expected"

# The same bytes as on standard output, and nothing else there.
umask 027
status 0 extract -o "$out" "$good"
cmp "$work/expected" "$out"
[ ! -s "$work/stdout" ] || die 'wrote to standard output too'
[ "$(stat -c %a "$out")" = 640 ] || die 'rights do not follow umask'
alone out

# Usage errors and wrong facts leave the old file alone.
echo old >"$out"
chmod 604 "$out"
status 2 extract -o "$out" --published never "$good"
status 2 extract -o "$out" --facts /nowhere "$good"
[ "$(cat "$out")" = old ] || die 'an error touched the old file'
alone out

# Unreadable inputs are named; what the others gave is whole.
status 3 extract -o "$out" "$work/missing.txt" "$good"
cmp "$work/expected" "$out"
[ "$(stat -c %a "$out")" = 604 ] || die 'rights of the old file were lost'
alone out

# Through a link; into a device; where nothing can be.
ln -s out "$work/new/link"
echo old >"$out"
status 0 extract -o "$work/new/link" "$good"
[ -L "$work/new/link" ] || die 'the link was replaced'
cmp "$work/expected" "$out"
rm "$work/new/link"
status 0 extract -o /dev/null "$good"
status 2 extract -o "$work/nowhere/out" "$good"
grep -q '^factcheck: .*/nowhere/out: No such file' "$work/stderr"
status 2 extract -o "$work/new" "$good"
grep -q '^factcheck: .*/new: Is a directory' "$work/stderr"

# A full disk: the old file stays, nothing half-written does.
echo old >"$out"
for _ in $(seq 200); do cat "$good"; done >"$work/long.txt"
got=0
(
	ulimit -f 8
	exec "$program" extract -o "$out" "$work/long.txt"
) 2>"$work/stderr" || got=$?
[ $got = 2 ] || die "a full disk: status $got"
grep -q '^factcheck: .*/out: File too large' "$work/stderr"
[ "$(cat "$out")" = old ] || die 'a full disk left a half file'
alone out

# A signal in the middle.
mkfifo "$work/pipe"
"$program" extract -o "$out" --input-format jsonl "$work/pipe" &
reader=$!
exec 3>"$work/pipe"
tries=0
while [ "$(ls -A "$work/new")" = out ]; do
	tries=$((tries + 1))
	[ $tries -lt 100 ] || die 'no file beside while it runs'
	sleep 0.05
done
kill -TERM $reader
wait $reader 2>/dev/null && die 'ended well for all the signal'
exec 3>&-
[ "$(cat "$out")" = old ] || die 'a signal left a half file'
alone out

# A full standard output is an error, a closed one is not.
if [ -c /dev/full ]; then
	got=0
	"$program" extract "$good" >/dev/full 2>"$work/stderr" || got=$?
	[ $got = 2 ] || die "a full standard output: status $got"
	grep -q '^factcheck: standard output: No space' "$work/stderr"
fi
"$program" extract "$work/long.txt" 2>"$work/stderr" | head -n 1 >/dev/null
[ ! -s "$work/stderr" ] || die 'complains of a reader that has enough'

echo 'output: whole or not at all'
