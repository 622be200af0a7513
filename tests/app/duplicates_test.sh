#!/bin/sh
# duplicates as a person and a script meet it.
set -eu

program=${FACTCHECK:-build/factcheck}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() {
	echo "$*"
	exit 1
}

# Each folder of fixtures is one story, of one origin where the copies credit
# their source, with the members in order of time.
mkdir "$work/stories"
for story in ferry mill wuzhen; do
	mkdir "$work/stories/$story"
	cp fixtures/stories/$story/0* "$work/stories/$story"
done
"$program" duplicates --format json "$work/stories" >"$work/all.json"
"$python" - "$work/all.json" <<'EOF'
import json
import sys

got = json.load(open(sys.argv[1]))
stories = got['stories']
assert got['articles'] == sum(s['size'] for s in stories), got['articles']
for story in stories:
    folders = {m['path'].split('/')[-2] for m in story['members']}
    assert len(folders) == 1, folders
    assert story['size'] == len(story['members'])
    days = [m['published'] for m in story['members'] if m['published']]
    assert days == sorted(days), days
    assert story['origins'] == 1, story
    assert {m['origin'] for m in story['members']} == {0}
    for i, member in enumerate(story['members']):
        if member['from'] is None:
            assert member['relation'] is None and 'changes' not in member
            continue
        assert member['from'] != i and member['because'], member
        assert sum(member['changes'][k] for k in
                   ('same', 'changed', 'dropped', 'added')), member
ferry, = [s for s in stories if 'ferry' in s['members'][0]['path']]
assert ferry['size'] == 4 and ferry['origin'] == 'Meridian News', ferry
last = ferry['members'][3]
kinds = {(f['class'], f['rule']): f for f in last['findings']}
day = kinds['conflict', 'FC301']
assert (day['a']['text'], day['b']['text']) == \
    ('Saturday morning', 'Saturday 13 August') and day['because'], day
assert all(f['class'] in ('conflict', 'update') for f in last['findings'])
assert {'from': 'Saturday morning', 'to': 'Saturday 13 August'} \
    in last['changes']['words'] or last['changes']['words'], last
EOF

# The same bytes for any number of threads and any order of the files.
for jobs in 1 2 5; do
	"$program" duplicates -j$jobs --format json "$work/stories" \
		>"$work/jobs.json"
	cmp -s "$work/all.json" "$work/jobs.json" || die "-j$jobs differs"
done
files=$(find "$work/stories" -name '0*.*' | sort)
# shellcheck disable=SC2086 # names of ours, without spaces
"$program" duplicates --format json $files >"$work/forth.json"
# shellcheck disable=SC2046
"$program" duplicates --format json $(echo "$files" | sort -r) \
	>"$work/back.json"
cmp -s "$work/forth.json" "$work/back.json" || die 'the order counts'
# shellcheck disable=SC2086
"$program" duplicates --format json $files $files >"$work/twice.json"
cmp -s "$work/forth.json" "$work/twice.json" ||
	die 'a file that is named twice is a duplicate of itself'

# So it is with the timeline, where copies are one origin.
# shellcheck disable=SC2086
"$program" timeline --format json $files >"$work/forth.json"
# shellcheck disable=SC2046
"$program" timeline -j3 --format json $(echo "$files" | sort -r) \
	>"$work/back.json"
cmp -s "$work/forth.json" "$work/back.json" ||
	die 'the order counts for the timeline'

# Stories stay what they are when unrelated files come.
mkdir "$work/more"
cp -r "$work/stories/ferry" "$work/more/ferry"
"$program" duplicates --format jsonl "$work/more/ferry" >"$work/few.jsonl"
"$python" - "$work/more" <<'EOF'
import random
import sys

chance = random.Random(4)
words = [''.join(chance.choices('bdfglmnprstv', k=1) +
                 chance.choices('aeiou', k=1))
         for _ in range(60)]
for i in range(300):
    name = lambda: ''.join(chance.choices(words, k=3)).capitalize()
    with open(f'{sys.argv[1]}/u{i}.txt', 'w') as file:
        file.write(f'{name()} opens a shop\n\n{name()} {name()} opened a shop '
                   f'in {name()} on Monday with {chance.randint(100, 9000)} '
                   f'pairs of shoes, said {name()} of {name()}.\n')
EOF
"$program" duplicates --format jsonl "$work/more" >"$work/many.jsonl"
grep -qF -f "$work/few.jsonl" "$work/many.jsonl" ||
	die 'a story changed when unrelated files came'

# Pipes and standard input are read once by the system, and twice by us.
cat >"$work/wire.jsonl" <<'EOF'
{"id": "a", "published": "2024-06-06T08:00", "publisher": "Courier Wire", "title": "Barge strikes lock gate at Quernhead", "text": "Two men were hurt on Thursday when a barge laden with 340 tonnes of gravel ran into the upper gate of Quernhead lock, the canal authority said. The skipper, Tobias Lunde, 58, said the engine of the Maid of Orrin would not go astern."}
{"id": "b", "published": "2024-06-06T11:30", "publisher": "<b>Lowland</b> Herald", "title": "Barge & lock", "text": "Two men were hurt on Thursday when a barge laden with 430 tonnes of gravel ran into the upper gate of Quernhead lock, the canal authority said. The skipper, Tobias Lunde, 58, said the engine of the Maid of Orrin would not go astern."}
EOF
"$program" duplicates --format json - <"$work/wire.jsonl" >"$work/stdin.json"
"$python" - "$work/stdin.json" <<'EOF'
import json
import sys

story, = json.load(open(sys.argv[1]))['stories']
a, b = story['members']
assert (a['article'], b['article']) == ('a', 'b')
assert b['copied'] and b['from'] == 0 and story['origin'] == 'Courier Wire'
assert b['changes']['words'] == [{'from': '340', 'to': '430'}], b
found, = b['findings']
assert (found['class'], found['kind'], found['rule']) == \
    ('conflict', 'number', 'FC306') and found['a']['line'], found
assert any('210 minutes before' in why for why in b['because']), b
EOF

# The page is whole, and nothing of an article is markup in it.
"$program" duplicates --format html --title 'A & B' "$work/wire.jsonl" \
	>"$work/page.html"
grep -q '<title>A &amp; B</title>' "$work/page.html" || die 'no title'
grep -q '<b>' "$work/page.html" && die 'markup of an article got through'
grep -q '<del>340</del> <ins>430</ins>' "$work/page.html" ||
	die 'the change is not marked'
grep -q '<strong>conflict</strong> FC306' "$work/page.html" ||
	die 'the conflict is not told'
grep -q '</html>' "$work/page.html" || die 'the page does not end'

# Nothing to tell is told; what cannot be is said.
for format in text json jsonl html; do
	"$program" duplicates --format $format fixtures/articles/landslide.txt \
		>"$work/out" || die "$format: $?"
done
got=0
"$program" duplicates --format ics fixtures/forms 2>"$work/err" || got=$?
[ $got = 2 ] && grep -q 'not a format of duplicates' "$work/err" ||
	die 'ics is no format of duplicates'
got=0
"$program" duplicates "$work/nowhere" >"$work/out" 2>"$work/err" || got=$?
[ $got = 3 ] || die "a file that is not there: $got"

echo 'duplicates: stories, origins, threads, order, pipes, pages'
