#!/bin/sh
# What `timeline`, `compare` and `duplicates` print about each story under
# fixtures/stories, and `extract` of each text under fixtures/kinds, compared with what they printed when somebody last read it.
#
#   tests/golden.sh            a unified diff for each file that differs; exit 1
#   tests/golden.sh --update   write what it prints now; read `git diff` after
#
# Run from the top of the repository. FACTCHECK names another program.
set -u
program=${FACTCHECK:-build/factcheck}
update=no
case ${1-} in
'') ;;
--update) update=yes ;;
*)
	echo "usage: tests/golden.sh [--update]" >&2
	exit 2
	;;
esac

# What a terminal, a locale or a clock would add is no part of a golden.
COLUMNS=80 LC_ALL=C.UTF-8 TZ=UTC
export COLUMNS LC_ALL TZ

out=$(mktemp) || exit 2
trap 'rm -f "$out"' EXIT
trap 'exit 2' HUP INT TERM

compared=0
failed=0

# Our own style and script are no part of a page's golden.
own() {
	sed -i -e '/<style>/,/<\/style>/{/<style>/!{/<\/style>/!d}}' \
		-e '/<script>/,/<\/script>/{/<script>/!{/<\/script>/!d}}' \
		-e "s|'sha256-[^']*'|'sha256-...'|g" "$1"
}

# Any number of threads gives the same bytes.
run() {
	"$program" "$@" >"$out" && "$program" "$@" -j 3 | cmp -s - "$out"
}

# golden FILE ARGUMENT...: the file, and what the program prints there now.
golden() {
	file=$1
	shift
	[ $update = yes ] || [ -f "$file" ] || return 0
	if ! run "$@" || ! own "$out"; then
		echo "golden: $*: failed" >&2
		failed=1
	elif [ $update = yes ]; then
		mkdir -p "${file%/*}" && cat "$out" >"$file" || failed=1
	else
		compared=$((compared + 1))
		diff -u "$file" "$out" || failed=1
	fi
}

for story in fixtures/stories/*/; do
	to=${story}golden
	# Articles have a dot in their names, the golden folder has not.
	golden "$to/timeline.txt" timeline "$story"*.*
	golden "$to/timeline.json" timeline --format json "$story"*.*
	golden "$to/timeline.ics" timeline --format ics "$story"*.*
	golden "$to/timeline.html" timeline --format html "$story"*.*
	golden "$to/timeline.csv" timeline --format csv "$story"*.*
	golden "$to/timeline.md" timeline --format markdown "$story"*.*
	golden "$to/timeline.jsonl" timeline --format jsonl "$story"*.*
	golden "$to/timeline.jsonld" timeline --format jsonld "$story"*.*
	golden "$to/timelinejs.json" timeline --format timelinejs "$story"*.*
	golden "$to/timeline.tsv" timeline --plain "$story"*.*
	golden "$to/compare.txt" compare "$story"01* "$story"02*
	golden "$to/compare.jsonl" compare --format jsonl "$story"*.*
	golden "$to/duplicates.txt" duplicates "$story"*.*
done
# Tables, poems, code: what is found in texts that are no articles.
for kind in fixtures/kinds/*.*; do
	to=fixtures/kinds/golden/${kind##*/}
	golden "${to%.*}.txt" extract --format text \
		--only timex,quantity,role,quote,event,name "$kind"
done
[ $update = yes ] || echo "golden: $compared files compared"
exit $failed
