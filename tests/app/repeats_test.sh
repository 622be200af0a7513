#!/bin/sh
# Schedules in a calendar: rules of recurrence that its checker and libical read
# again.
set -eu

program=${FACTCHECK:-build/factcheck}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '%s\n\n' 'Rota of the harbour' '6 March 2024' \
	'The council meets on the first Monday of each month. The board meets on
the last Friday of every month at 7 p.m. The parade takes place every 4 July.
The gardens open every March. The fair is held on the second Sunday of May every
year. The slip opens on the 15th of every month. The market opens every
Saturday. The kiosk opens daily. The panel met every first Monday of the month.' \
	>"$work/rota.txt"
"$program" timeline --format ics "$work/rota.txt" >"$work/rota.ics"
tr -d '\r' <"$work/rota.ics" | grep -E '^(DTSTART|RRULE)' | paste - - |
	grep RRULE | sort >"$work/got"
sort >"$work/want" <<'EOF2'
DTSTART;VALUE=DATE:20240401	RRULE:FREQ=MONTHLY;BYDAY=1MO
DTSTART:20240329T190000	RRULE:FREQ=MONTHLY;BYDAY=-1FR
DTSTART;VALUE=DATE:20240704	RRULE:FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4
DTSTART;VALUE=DATE:20240301	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1
DTSTART;VALUE=DATE:20240512	RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU
DTSTART;VALUE=DATE:20240315	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
DTSTART;VALUE=DATE:20240309	RRULE:FREQ=WEEKLY;BYDAY=SA
DTSTART;VALUE=DATE:20240306	RRULE:FREQ=DAILY
EOF2
diff "$work/want" "$work/got" || {
	echo 'repeats: other rules than these'
	exit 1
}
"$program" ics check "$work/rota.ics" >"$work/faults"
[ ! -s "$work/faults" ] || {
	echo 'repeats: the calendar has faults'
	exit 1
}
"$program" facts list --facts "$work/rota.ics" >/dev/null
echo 'repeats: rules of recurrence, read again'
