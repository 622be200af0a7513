#!/bin/sh
# Exit status and messages: what FORMATS promises, one case a line; bad inputs
# among good ones, which are done all the same.
set -u

program=${FACTCHECK:-build/factcheck}
good=fixtures/articles/landslide.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
cases=0

wrong() {
	echo "$*"
	sed 's/^/    /' "$work/err" | cut -c1-300 | head -n 5
	failed=1
}

# expect STATUS PATTERN ARGUMENT...: status, and exactly one line on standard
# error that matches the pattern; '' is none.
expect() {
	want=$1
	pattern=$2
	shift 2
	cases=$((cases + 1))
	"$program" "$@" >"$work/out" 2>"$work/err" </dev/null
	got=$?
	[ $got = "$want" ] || wrong "$*: status $got, not $want"
	if [ -z "$pattern" ]; then
		[ ! -s "$work/err" ] || wrong "$*: not silent"
		return
	fi
	[ "$(wc -l <"$work/err")" = 1 ] || wrong "$*: not one line"
	grep -Eq "^factcheck: $pattern\$" "$work/err" ||
		wrong "$*: not as /$pattern/"
}

# The same next to a good article: its rows must be there. When what is bad is
# skipped by a lone warning, or read, status 0 stands.
bad_input() {
	expect "$@"
	want=$1
	pattern=$2
	shift 2
	expect "$want" "$pattern" "$@" "$good"
	grep -q '"id":"fixtures/articles/landslide.txt"' "$work/out" ||
		wrong "$*: the good article was not done"
}

# --- usage
expect 0 '' extract "$good"
expect 0 '' timeline "$good"
expect 0 '' facts list
expect 0 '' facts show wic-2023
expect 0 '' facts check facts --no-builtin-facts
expect 0 '' version
expect 0 '' --version
expect 0 '' help
expect 0 '' --help
expect 0 '' help extract
expect 0 '' timeline --help
expect 2 'no command: see: factcheck help'
expect 2 'timelien: no such command; did you mean timeline\?' timelien
expect 2 'proofread: no such command .*' proofread
expect 2 '-q: the command comes first .*' -q
expect 2 'no input: name files or folders, or - for standard input' extract
expect 2 '--formt: no such option; did you mean --format\?' \
	extract --formt json "$good"
expect 2 '--format: extract prints jsonl, text or timeml' \
	extract --format ics "$good"
expect 2 '2023-02-30: not a day of the form YYYY-MM-DD' \
	extract --published 2023-02-30 "$good"
expect 2 'fr: not a language that is known \(only en is\)' \
	extract --language fr "$good"
expect 2 '2023-01-01: the range ends before it begins' \
	timeline --from 2023-01-02 --to 2023-01-01 "$good"
expect 2 '-: given twice' extract - -
expect 2 'zzz: .*' facts show zzz
expect 2 'frobnicate: should be check, list or show ID' facts frobnicate
expect 2 '/nowhere/facts.yaml: .*' extract --facts /nowhere/facts.yaml "$good"

printf 'entities:\n  - id: one\n\tname: x\n' >"$work/tab.yaml"
expect 2 '.*/tab\.yaml:3: .*' facts check "$work/tab.yaml"
printf 'events:\n  - id: e\n    title: E\n    wen: 2020\n' >"$work/key.yaml"
expect 2 '.*/key\.yaml:4: .*wen.*' timeline --facts "$work/key.yaml" "$good"

# --- lint: findings are status 1, from the fail level on
printf 'It was shut on February 30, 2024, they said.\n' >"$work/bad.txt"
expect 1 '' lint "$work/bad.txt"
expect 1 '' lint --fail-level error "$work/bad.txt"
expect 0 '' lint --fail-level never "$work/bad.txt"
expect 0 '' lint --ignore impossible-date "$work/bad.txt"
expect 0 '' lint --select FC102 "$work/bad.txt"
expect 1 '' lint --min-level never "$work/bad.txt"
expect 0 '' lint "$good"
expect 3 '.*/missing.txt: no such file' lint "$work/missing.txt" "$work/bad.txt"
expect 2 'nonesuch: no such rule or family .*' lint --select nonesuch "$good"
expect 2 '--fail-level high: should be .*' lint --fail-level high "$good"
expect 2 '--format: not a format of lint' lint --format ics "$good"
expect 2 '--format: only lint prints that' timeline --format sarif "$good"
expect 0 '' rules
expect 0 '' explain FC101 weekday-mismatch
expect 2 'FC000: no such rule .*' explain FC000
expect 2 'explain: which rule\? .*' explain
for count in 256 100000; do
	yes 'It was shut on February 30, 2024, they said.' |
		head -n $count >"$work/many.txt"
	expect 1 "" lint --select FC101 --format jsonl "$work/many.txt"
	[ "$(wc -l <"$work/out")" = $count ] || wrong "$count findings: lines"
done

# --- inputs
bad_input 3 '.*/missing.txt: no such file' extract "$work/missing.txt"
: >"$work/empty.txt"
bad_input 3 '.*/empty.txt: is empty' extract "$work/empty.txt"
head -c 4096 /dev/zero | tr '\0' '\1\2\0\377' >"$work/binary.txt"
bad_input 3 '.*/binary.txt: .*' extract "$work/binary.txt"
mkdir "$work/folder"
: >"$work/folder/note.bin"
bad_input 3 '.*/folder: holds no articles .*' extract "$work/folder"
truncate -s 1G "$work/large.txt"
bad_input 3 '.*/large.txt: is larger than the limit .*see --limit.*' \
	extract "$work/large.txt"
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "<div>"; print "x" }' \
	>"$work/deep.html"
bad_input 3 '.*/deep.html:?[0-9]*: .*' extract "$work/deep.html"
printf -- '---\ntitle:\tA\n\tdate: 2024-01-01\n---\nText.\n' >"$work/tab.md"
bad_input 3 '.*/tab.md:[0-9]+: .*' extract "$work/tab.md"
printf '{"id":"a","text":"On 5 May 2020 it rained."}\n{"id":"b","te' \
	>"$work/cut.jsonl"
bad_input 3 '.*/cut.jsonl:2: .*' extract "$work/cut.jsonl"
grep -q '"id":"a"' "$work/out" || wrong 'cut.jsonl: its first line was not done'

# --- no error at all: text that is only strange
printf 'It was 99999999999 days ago, on 99 May 99999999999.\n' >"$work/ago.txt"
bad_input 0 '' extract --published 2024-03-06 "$work/ago.txt"

# --- a name that a terminal would act on
expect 3 '.*/\?\[31mred: no such file' extract \
	"$work/$(printf '\033')[31mred"

# --- several failures: each is named, the rest is done, status 3
"$program" extract "$work/missing.txt" "$good" "$work/empty.txt" \
	>"$work/out" 2>"$work/err"
[ $? = 3 ] || wrong 'two failures: status'
[ "$(wc -l <"$work/err")" = 2 ] || wrong 'two failures: not two lines'
grep -q '"type":"timex"' "$work/out" || wrong 'two failures: rest not done'
cases=$((cases + 1))

# --- all fixtures that are broken: no crash, status 0 or 3
for file in fixtures/broken/*; do
	for command in extract timeline; do
		"$program" $command "$file" >"$work/out" 2>"$work/err"
		case $? in
		0 | 3) ;;
		*) wrong "$command $file: status" ;;
		esac
		cases=$((cases + 1))
	done
done

[ $failed = 0 ] && echo "status: $cases cases"
exit $failed
