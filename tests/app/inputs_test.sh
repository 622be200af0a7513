#!/bin/sh
# The same bytes for any number of threads; standard input; formats by name.
set -eu

program=${FACTCHECK:-build/factcheck}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() {
	echo "$*"
	exit 1
}

"$python" tests/bench/generate.py 1.5 >"$work/many.jsonl"
echo '{"text": 1}' >>"$work/many.jsonl"
"$python" tests/bench/generate.py 0.1 >>"$work/many.jsonl"
files="fixtures/articles $work/many.jsonl $work/missing fixtures/stories/ferry/*.*"
for command in extract 'timeline --format json' 'timeline -v'; do
	for jobs in 1 2 3 8; do
		# shellcheck disable=SC2086 # words
		"$program" $command -j$jobs $files >"$work/$jobs" \
			2>"$work/$jobs.err" || [ $? = 3 ]
		cmp "$work/1" "$work/$jobs" || die "$command: -j$jobs differs"
		cmp "$work/1.err" "$work/$jobs.err"
	done
	[ -s "$work/1" ] || die "$command: nothing printed"
	[ "$(wc -l <"$work/1.err")" = 2 ] || die "$command: not two complaints"
done

# Standard input: by its first bytes, by option, by name.
story=fixtures/articles/landslide.txt
page=fixtures/articles/school-fire.html
wire=fixtures/articles/wire.jsonl
rows() {
	"$program" extract "$@" | grep -c '"type":"timex"'
}
for file in $story $page $wire; do
	[ "$(rows - <"$file")" = "$(rows "$file")" ] || die "$file as -"
done
[ "$(rows --input-format html - <$page)" = "$(rows $page)" ] ||
	die '--input-format'
"$program" extract --stdin-filename desk/story.html - <$page >"$work/out"
grep -q '"path":"desk/story.html"' "$work/out" || die '--stdin-filename: path'
[ "$(grep -c '"type":"timex"' "$work/out")" = "$(rows $page)" ] ||
	die '--stdin-filename: format'

# A folder is its files in the order of their names.
"$program" extract fixtures/articles >"$work/folder"
LC_ALL=C
export LC_ALL
"$program" extract fixtures/articles/* >"$work/files"
cmp "$work/folder" "$work/files"

# Feeds, deliveries and crawls: their articles, wherever they come from.
ids() {
	"$program" extract "$@" --only timex |
		sed -n 's/^{"type":"article","id":"\([^"]*\)".*/\1/p' | tr '\n' ' '
}
crawl=fixtures/feeds/crawl.warc.gz
pages='https://harbour.example/lock https://harbour.example/fares '
pages="${pages}https://harbour.example/mayor "
[ "$(ids $crawl)" = "$pages" ] || die 'a crawl'
[ "$(ids - <$crawl)" = "$pages" ] || die 'a crawl as -'
gzip -dc $crawl >"$work/crawl.warc"
[ "$(ids "$work/crawl.warc")" = "$pages" ] || die 'an unpacked crawl'
gzip -c "$wire" >"$work/wire.jsonl.gz"
[ "$(ids "$work/wire.jsonl.gz")" = "$(ids "$wire")" ] || die 'packed JSONL'
head -c 1500 $crawl >"$work/cut.warc.gz"
status=0
ids "$work/cut.warc.gz" >"$work/cut.ids" 2>"$work/cut.err" || status=$?
grep -q "cut.warc.gz: is damaged" "$work/cut.err" || die 'a crawl cut off'
grep -q harbour.example/lock "$work/cut.ids" || die 'what came before the cut'
feed=fixtures/feeds/tidewire.rss
[ "$(ids - <$feed)" = 'tidewire-4411 https://tidewire.example/tram ' ] ||
	die 'a feed as -'
[ "$(ids --input-format ninjs - <fixtures/feeds/harvest.json)" = \
	'https://tidewire.example/items/harvest ' ] || die 'ninjs as -'

# In a folder other XML and JSON is no article; named, it is an error.
mkdir "$work/mixed"
cp fixtures/feeds/harbour.atom "$work/mixed"
echo '{"name": "x"}' >"$work/mixed/package.json"
echo '<project/>' >"$work/mixed/pom.xml"
[ "$(ids "$work/mixed")" = 'urn:harbour:1 ' ] || die 'a mixed folder'
status=0
"$program" extract "$work/mixed/package.json" 2>"$work/err" || status=$?
[ "$status" = 3 ] && grep -q 'is no news' "$work/err" || die 'JSON of others'

# Only what was asked for.
"$program" extract --only event $story | grep -q '"type":"timex"' &&
	die '--only event prints a timex'
"$program" extract --only timex fixtures/articles >"$work/only"
"$program" extract fixtures/articles |
	grep -E '^\{"type":"(article|timex)"' >"$work/all"
cmp "$work/only" "$work/all"

# No colour but on a terminal or when told to.
"$program" timeline $story | grep -q "$(printf '\033')" && die 'colour'
"$program" timeline --color always $story | grep -q "$(printf '\033')" ||
	die '--color always'

# Text for people: the article with its rows, in colour only where asked, and
# no line wider than the screen.
form=fixtures/forms/quay-cut.txt
"$program" extract --format text $form | grep -q "$(printf '\033')" &&
	die 'extract: colour that is not wanted'
"$program" extract --format text --color always $form |
	grep -q "$(printf '\033')" || die 'extract --color always'
COLUMNS=50 "$program" extract --format text $form | grep -q '.\{51\}' &&
	die 'extract: a line wider than COLUMNS'
"$program" extract --format text $form | grep -q '\[430' ||
	die 'extract: a row that is not marked'
"$program" extract --only name $form | grep -q '"type":"name"' ||
	die 'extract --only name'
"$program" extract $form | grep -q '"type":"name"' &&
	die 'extract: names that nobody asked for'

echo 'inputs: files, folders, standard input, threads'
