#!/bin/sh
# compare as a person and a script meet it.
set -eu

program=${FACTCHECK:-build/factcheck}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() {
	echo "$*"
	exit 1
}

# What an editor says of the fixtures, and the places of what is the same.
"$python" - "$program" <<'EOF'
import glob
import json
import subprocess
import sys


def compare(*files):
    run = subprocess.run([sys.argv[1], 'compare', '--format', 'jsonl', *files],
                         check=True, stdout=subprocess.PIPE)
    return [json.loads(line) for line in run.stdout.splitlines()]


rows = [json.loads(line) for line in open('fixtures/expected.jsonl')]
rows = [row for row in rows if row['type'] == 'linked']
assert len(rows) >= 6
for row in rows:
    files = [glob.glob(f'fixtures/{row[k]}.*')[0] for k in 'ab']
    got, = compare(*files)
    assert got['linked'] == row['linked'], got
    assert row.get('origin') in (None, got['origin']), got
    assert (got['relation'] == 'unrelated') == (not got['linked']), got
    assert got['because'], got
    for finding in got['findings']:
        assert finding['class'] in ('duplicate', 'conflict', 'update'), finding
        if finding['class'] == 'conflict':
            assert got['linked'] and finding['rule'][:3] == 'FC3', finding
        for k, path in zip('ab', files):
            side = finding[k]
            data = open(path, 'rb').read()[side['start']:side['end']]
            first = side['text'].split()[-1].rstrip('."\u201d').encode()
            assert first in data, (side, data)
        assert finding['because'], finding

# A text is identical with itself, and contradicts nothing.
for path in glob.glob('fixtures/articles/*.txt'):
    got, = compare(path, path)
    assert got['linked'] and got['relation'] == 'identical', got
    assert not [f for f in got['findings'] if f['class'] == 'conflict'], got

# Of many files, the pairs that are linked, whatever else is there.
stories = sorted(glob.glob('fixtures/stories/*/0*.*'))
linked = [got['pair'] for got in compare(*stories)]
assert linked == [f'{a} {b}' for i, a in enumerate(stories)
                  for b in stories[i + 1:] if a.split('/')[2] == b.split('/')[2]]
more = [got['pair'] for got in compare(*stories, 'fixtures/articles')]
assert [p for p in more if 'articles' not in p] == linked, more
EOF

forms=fixtures/forms
relation() {
	"$program" compare --format json "$@" |
		sed 's/.*"relation":"\([a-z-]*\)".*/\1/'
}
[ "$(relation $forms/prices-*.txt)" = unrelated ] || die 'a form is no story'
[ "$(relation $forms/quay-desk.txt $forms/quay-paper.txt)" = same-event ] ||
	die 'told anew'
[ "$(relation $forms/quay-desk.txt $forms/quay-cut.txt)" = excerpt ] ||
	die 'cut'

# JSON of three and more is an array, also without a link in it.
for files in "$forms" "$forms/prices-march.txt fixtures/stories/mill/01-courier.txt fixtures/articles/marathon.html"; do
	# shellcheck disable=SC2086 # words
	"$program" compare --format json $files | "$python" -c '
import json, sys
assert isinstance(json.load(sys.stdin), list)'
done

# A stream of pairs: what is bad is named and the rest done; threads.
"$python" - >"$work/pairs.jsonl" <<'EOF'
import json
texts = [open(f'fixtures/forms/quay-{n}.txt').read() for n in ('desk', 'paper', 'cut')]
for i in range(600):
    a, b = texts[i % 3], texts[i % 2]
    print(json.dumps({'id': f'p{i}', 'a': {'text': a}, 'b': {'text': b}}))
EOF
sed -i '7s/.*/{"a": {"text": "x"}}/' "$work/pairs.jsonl"
for jobs in 1 4; do
	"$program" compare -j$jobs --pairs "$work/pairs.jsonl" \
		>"$work/$jobs" 2>"$work/err" && die 'a bad pair passes'
	[ "$(wc -l <"$work/$jobs")" = 599 ] || die 'pairs are missing'
	grep -q 'pairs.jsonl:7: is not a pair' "$work/err" || die 'not named'
done
cmp "$work/1" "$work/4"
head -n 1 "$work/1" | grep -q '^{"pair":"p0",' || die 'the id of a pair'
[ "$("$program" compare --pairs - <"$work/pairs.jsonl" 2>"$work/err" |
	wc -l)" = 599 ] || die 'standard input'

# Offsets of a pair are those of the value of "text".
"$program" compare --pairs "$work/pairs.jsonl" 2>"$work/err" | "$python" -c '
import json, sys
for line in list(sys.stdin)[:60]:
    pair = json.loads(line)
    source = json.loads(open(sys.argv[1]).readlines()[int(pair["pair"][1:])])
    for finding in pair["findings"]:
        for k in "ab":
            text = source[k]["text"].encode()
            side = finding[k]
            assert text[side["start"]:side["end"]].decode() == side["text"]
' "$work/pairs.jsonl"

# What cannot be.
status() {
	want=$1
	shift
	got=0
	"$program" compare "$@" >"$work/out" 2>"$work/err" || got=$?
	[ $got = "$want" ] || die "$*: status $got"
	[ "$want" = 0 ] || [ "$(wc -l <"$work/err")" = 1 ] || die "$*: said"
}
status 2 $forms/quay-cut.txt
status 3 $forms/quay-cut.txt "$work/missing"
status 2 --format ics $forms/quay-cut.txt $forms/quay-desk.txt
status 2 --pairs --format json "$work/pairs.jsonl"
status 0 --color never $forms/quay-cut.txt $forms/quay-desk.txt
grep -q "$(printf '\033')" "$work/out" && die 'colour'
grep -q '\[-340-\]\|{+340+}' "$work/out" || die 'a change is not marked'
# The page: whole, side by side, changes marked, nothing of an article in it.
printf 'Lock <script>alert(1)</script> shut\n\nA barge laden with 430 tonnes of gravel ran into the upper gate of Quernhead lock, said Hal Brezny & sons.\n' >"$work/a.txt"
sed 's/430/340/' "$work/a.txt" >"$work/b.txt"
"$program" compare --format html --title 'A < B' "$work/a.txt" "$work/b.txt" \
	>"$work/page.html"
grep -q '<title>A &lt; B</title>' "$work/page.html" || die 'no title'
grep -q '<script>' "$work/page.html" && die 'markup of an article got through'
grep -q 'with <del>430</del> tonnes' "$work/page.html" || die 'no left change'
grep -q 'with <ins>340</ins> tonnes' "$work/page.html" || die 'no right change'
tail -n 1 "$work/page.html" | grep -q '</html>' || die 'the page does not end'
"$program" compare --format html $(find fixtures/stories -name '0*.*') \
	>"$work/page.html"
[ "$(grep -c '^<article>' "$work/page.html")" = \
	"$("$program" compare --format jsonl \
		$(find fixtures/stories -name '0*.*') | wc -l)" ] ||
	die 'a page has not each pair that is linked'
status 2 --pairs --format html "$work/pairs.jsonl"

# Without conflicts, --exit-code is 0; with them 1.
status 0 --exit-code $forms/quay-cut.txt $forms/quay-cut.txt
conflicts() {
	"$program" compare --format jsonl "$@" | grep -c '"class":"conflict"'
}
for pair in 'mill/01-courier.txt mill/02-timber.html' \
	'wuzhen/01-eastline.txt wuzhen/02-bay.txt'; do
	files=$(for f in $pair; do echo fixtures/stories/$f; done)
	want=$(conflicts $files) || true
	[ "$want" = 0 ] || want=1
	got=0
	"$program" compare --exit-code $files >"$work/out" || got=$?
	[ $got = "$want" ] || die "--exit-code of $pair: $got"
done
echo 'compare: links, places, pairs, threads, what cannot be'
