#!/bin/sh
# A calendar that is kept from run to run, and the checker of calendars.
set -eu
program=${FACTCHECK:-build/factcheck}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() {
	echo "lock: $*"
	exit 1
}

cat >"$work/a.md" <<'END'
---
date: 2024-03-06
---

On Monday, the council opened a bridge.
END
cat >"$work/b.md" <<'END'
---
date: 2024-03-07
---

On Tuesday, the mayor closed the old mill.
END
calendar() {
	"$program" timeline --format ics --lock "$work/lock.ics" "$@"
}

calendar "$work/a.md" "$work/b.md" >"$work/1.ics"
cmp -s "$work/1.ics" "$work/lock.ics" || die 'is not what was printed'
SOURCE_DATE_EPOCH=1750000000 calendar "$work/a.md" "$work/b.md" \
	>"$work/2.ics"
cmp -s "$work/1.ics" "$work/2.ics" || die 'the same story, other bytes'
"$program" timeline --diff "$work/lock.ics" "$work/a.md" >"$work/diff"
grep -q '^gone .*closed the old mill' "$work/diff" || die 'tells not what is gone'
grep -q '^0 moved, 0 changed, 0 new, 1 gone, 1 as before' "$work/diff" ||
	die 'does not count'

# Where an article could not be read, nothing has vanished.
status=0
calendar "$work/a.md" "$work/nowhere.txt" >"$work/3.ics" 2>/dev/null ||
	status=$?
[ $status = 3 ] || die "status $status for a file that is not there"
cmp -s "$work/1.ics" "$work/lock.ics" || die 'was written though one failed'
calendar "$work/a.md" >"$work/4.ics"
grep -q 'STATUS:CANCELLED' "$work/4.ics" || die 'cancels nothing'

# What makes no sense.
for options in '--lock x' '--format json --lock x' \
	'--format ics --lock x --diff y' '--format html --diff x' \
	'--diff /nowhere/at/all' '--format timeml'; do
	status=0
	# shellcheck disable=SC2086 # several words
	"$program" timeline $options "$work/a.md" >/dev/null 2>&1 || status=$?
	[ $status = 2 ] || die "$options: status $status, not 2"
done

# The checker: nothing to say of ours, and its exit status.
"$program" ics check "$work/1.ics" "$work/4.ics" || die 'ours have faults'
sed 's/;VALUE=DATE//' "$work/1.ics" >"$work/bad.ics"
status=0
"$program" ics check "$work/bad.ics" >"$work/faults" || status=$?
[ $status = 1 ] || die "ics check: status $status, not 1"
grep -q 'bad.ics:[0-9]*: error: a day without VALUE=DATE.*(no-value-date)' \
	"$work/faults" || die 'ics check does not say what'
grep -q 'ical.js' "$work/faults" || die 'ics check does not say who'
"$program" ics check --format jsonl "$work/bad.ics" |
	grep -q '^{"rule":"no-value-date","level":"error"' || die 'no JSON'
status=0
"$program" ics check "$work/nowhere.ics" 2>/dev/null || status=$?
[ $status = 3 ] || die "ics check: status $status, not 3"
echo 'lock: kept, moved, cancelled, checked'
