#!/bin/sh
# A house calendar that repeats by the months of other cultures, in a time zone
# that does so too: the program has libical without ICU, and reads it.
set -eu

program=${FACTCHECK:-build/factcheck}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/house.ics" <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//house//EN
BEGIN:VTIMEZONE
TZID:Harbour
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYDAY=-1SU;SKIP=FORWARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:lanterns@house
SUMMARY:Lantern Fair
DTSTART;TZID=Harbour:20240224T180000
DTEND;TZID=Harbour:20240225T220000
RRULE:RSCALE=CHINESE;FREQ=YEARLY;SKIP=BACKWARD
EXDATE;TZID=Harbour:20250212T180000
END:VEVENT
END:VCALENDAR
END
sed 's/$/\r/' "$work/house.ics" >"$work/crlf.ics"
"$program" facts list --facts "$work/crlf.ics" >"$work/list"
grep -A1 'Lantern Fair' "$work/list" | grep -q 'when: 2024-02-24/2024-02-25' || {
	echo 'calendar: an event that repeats in another calendar is not read'
	exit 1
}
printf 'GHENT, 1 March 2024 - The Lantern Fair drew crowds.\n' |
	"$program" timeline --facts "$work/crlf.ics" --format ics - |
	grep -q 'BEGIN:VEVENT' || {
	echo 'calendar: no calendar is written'
	exit 1
}
echo 'calendar: read and written without ICU'
