#!/bin/sh
# Lint as a pipeline has it: configuration, files left out, markers, baseline,
# mending, changed lines, other copies.
set -u

program=$(realpath "${FACTCHECK:-build/factcheck}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
cases=0

# expect STATUS PATTERN ARGUMENT...: status, and a line of output (or of what
# is said) that matches; '-PATTERN': none does.
expect() {
	want=$1
	pattern=$2
	shift 2
	cases=$((cases + 1))
	"$program" "$@" >out 2>&1 </dev/null
	got=$?
	[ $got = "$want" ] || { echo "$*: status $got, not $want"; failed=1; }
	case $pattern in
	'') ;;
	-*) grep -Eq -e "${pattern#-}" out && {
		echo "$*: has /${pattern#-}/"
		failed=1
	} ;;
	*) grep -Eq -e "$pattern" out || {
		echo "$*: no /$pattern/"
		tail -n 3 out
		failed=1
	} ;;
	esac
}

bad='It was shut on February 30, 2024, they said.'
mkdir -p drafts/sport attic
for file in drafts/a.txt drafts/sport/b.txt attic/c.txt drafts/d.old.txt; do
	echo "$bad" >$file
done

# --- configuration
cat >factcheck.yml <<'END'
ignore: [undated-article]
levels: {warning: [FC101]}
exclude: [attic/, "*.old.txt", "!keep.old.txt"]
overrides:
  - paths: [drafts/sport/]
    ignore: [dates]
END
expect 1 '^1 warning in 2 articles$' lint .
expect 0 '^1 warning' lint --fail-level error .
expect 1 '^1 warning' lint --config factcheck.yml drafts
expect 1 '^4 errors, 4 info in 4 articles$' lint --isolated .
expect 1 '^1 warning in 1 article$' lint drafts/d.old.txt
expect 0 'every file is excluded' lint --force-exclude drafts/d.old.txt
expect 0 '^\./drafts/a.txt$' lint --show-files .
expect 0 '-attic' lint --show-files .
expect 0 '^fail-level: warning$' lint --show-config .
expect 1 '^1 warning in 1 article$' lint --exclude sport/ .
cd drafts && expect 1 '^1 warning in 2 articles$' lint . && cd ..
echo 'a.txt' >.factcheckignore
expect 0 '^nothing found in 1 article$' lint .
rm .factcheckignore
for wrong in 'foo: 1|1: unknown key' 'ignore: [x]|1: no such rule' \
	'# a comment
min-level: high|2: should be hint' 'overrides: [{ignore: [dates]}]|names no'; do
	echo "${wrong%|*}" >bad.yml
	expect 2 "bad.yml:${wrong##*|}|bad.yml:1: ${wrong##*|}" \
		lint --config bad.yml drafts
done
expect 2 'none.yml: No such file' lint --config none.yml drafts

# --- markers
rm factcheck.yml
mark() {
	printf '%b' "$1" >marked.md
	shift
	expect "$@" lint --select dates,markers \
		--ignore undated-article,FC902 marked.md
}
mark "$bad [factcheck: ignore FC101 -- so they say]\n" 0 'nothing found'
mark "<!-- factcheck: ignore impossible-date -->\n$bad\n" 0 'nothing found'
mark "[//]: # (factcheck: ignore-file dates)\n\nText.\n\n$bad\n" 0 nothing
mark "[factcheck: ignore-next-line FC1]\n\n$bad\n\n$bad\n" 1 '^1 error'
mark "$bad [factcheck: ignore FC102 -- why]\n" 1 'FC901.*suppresses|FC901'
mark "<!-- factcheck: disable FC101 -->\n\n$bad\n\n<!-- factcheck: enable \
FC101 -->\n\n$bad\n" 1 '^1 error in'
mark "<!-- factcheck: disable fc101 -->\n\n$bad\n\n<!-- factcheck: disable \
FC102 -->\n\n<!-- factcheck: enable FC101 -->\n\n$bad\n" 1 \
	'^1 error, 1 warning in'
mark "$bad [factcheck: ignore-block FC101 -- so]\n$bad [factcheck: \
ignore-block FC101 -- so]\n" 0 'nothing found'
mark "<!-- factcheck: ignore-file FC101 -- so -->\n\n$bad [factcheck: ignore \
FC101 -- so]\n" 1 '^1 warning in'
mark "$bad [factcheck: ignore FC101 \"30, 2024\" -- why]\n" 0 nothing
mark "$bad [factcheck: ignore FC101 \"April\" -- why]\n" 1 '^1 error, 1 warn'
mark "It was shut on February 30, 2024 [sic], they said.\n" 0 nothing
mark "---\nfactcheck: ignore-file FC101 -- as it is\n---\n\n$bad\n" 0 nothing
printf '%s [factcheck: ignore FC101]\n' "$bad" >marked.md
expect 1 'FC902' lint --require-reason marked.md

# --- baseline
expect 0 '' baseline create --ignore FC109 drafts
expect 2 'is there already' baseline create drafts
expect 0 'nothing found' lint --ignore FC109 \
	--baseline factcheck-baseline.jsonl drafts
{ echo; echo; cat drafts/a.txt; } >moved && mv moved drafts/a.txt
expect 0 'nothing found' lint --ignore FC109 \
	--baseline factcheck-baseline.jsonl drafts
expect 0 '-.' baseline check --ignore FC109 drafts
sed -i 's/"reason":""/"reason":"waits"/; s/"owner":""/&,"expires":"2024-01-31"/' \
	factcheck-baseline.jsonl
expect 1 'has expired' baseline check --ignore FC109 drafts
expect 0 '-.' baseline check --ignore FC109 --today 2024-01-31 drafts
echo 'It rained.' >drafts/a.txt
expect 1 'drafts/a.txt is no longer found' \
	baseline check --ignore FC109 --today 2024-01-31 drafts
expect 0 '' baseline update --ignore FC109 drafts
[ "$(grep -c waits factcheck-baseline.jsonl)" = 2 ] || {
	echo 'baseline update: loses reasons'
	failed=1
}
echo '{"rule":' >broken.jsonl
expect 2 'broken.jsonl:1: ' lint --baseline broken.jsonl drafts
expect 2 'missing.jsonl: No such' lint --baseline missing.jsonl drafts
expect 2 'should be create' baseline drafts

# --- mending
printf 'It was late.\nThe deal with Ali Baba Group was signed.\nEnd.\n' >fix.txt
expect 0 '^\+The deal with Alibaba Group' lint --isolated --diff fix.txt
expect 0 '-FC402' lint --isolated --fix fix.txt
grep -q '^The deal with Alibaba Group was signed.$' fix.txt || {
	echo '--fix: not mended'
	failed=1
}
expect 0 '-mended' lint --isolated --fix fix.txt

# --- changed lines
cat >change.diff <<'END'
--- a/drafts/sport/b.txt
+++ b/drafts/sport/b.txt
@@ -0,0 +1 @@
+It was shut on February 30, 2024, they said.
END
expect 1 '^1 error in 3' lint --isolated --ignore FC109 --changes change.diff drafts
sed -i 's/+1 @@/+2 @@/' change.diff
expect 0 'nothing found' lint --isolated --ignore FC109 --changes change.diff drafts
if command -v git >/dev/null; then
	git init -q . && git add drafts && git -c user.name=x \
		-c user.email=x@example.org commit -qm x
	expect 0 nothing lint --isolated --since HEAD drafts/sport
	echo "$bad" >>drafts/sport/b.txt
	expect 1 '^1 error' lint --isolated --since HEAD drafts/sport
	expect 2 'git knows no' lint --isolated --since nosuchrev drafts
fi

# --- standard input
printf '%s\n' "$bad" >stdin.txt
"$program" lint --isolated --format gcc --stdin-filename drafts/x.md - \
	<stdin.txt >out
grep -q '^drafts/x.md:1:16: error: ' out || {
	echo '--stdin-filename: not so called'
	failed=1
}
cases=$((cases + 1))

# --- the arithmetic, and what to write instead
reckon() {
	echo "$1" >reckon.txt
	shift
	expect "$@" lint --isolated --published 2024-03-06 reckon.txt
}
reckon 'They found 12 people, including 8 women and 7 men.' 1 \
	'because: 8 \+ 7 = 15$'
reckon 'Some 60 percent voted yes, 35 percent no and 15 percent abstained.' 1 \
	'because: 60 \+ 35 \+ 15 = 110$'
reckon 'Twelve boats took part, eight from Tarn and five from Orrin.' 1 \
	'because: 8 \+ 5 = 13$'
reckon 'The road is 60 miles (37 km) long.' 1 'write: 60 miles \(97 km\)$'
reckon 'It was 40 degrees Celsius (98 Fahrenheit) there.' 1 \
	'write: 40 degrees Celsius \(104 Fahrenheit\)$'
reckon 'Two lands signed: Norway, Chile, Kenya and Japan.' 1 \
	'write: Four lands$'
reckon 'It ran from May 5, 2023 to April 2, 2023.' 1 \
	'2 April 2023 is before 5 May 2023$'

# --- other copies
story='Two men were hurt on Tuesday when a barge laden with gravel ran into
the upper gate of Quernhead lock, the canal authority said.

The skipper, Tobias Lunde, 58, said the engine would not go astern.'
mkdir archive
echo "QUERNHEAD, March 6, 2024 (Courier Wire) - $story" >archive/wire.txt
echo "QUERNHEAD, March 14, 2024 (Lowland Herald) - $story" >draft.txt
expect 1 'FC352 uncredited-copy.*Courier Wire' \
	lint --isolated --against archive draft.txt
expect 1 "FC354 stale-relative-date: 'Tuesday'" \
	lint --isolated --against archive draft.txt
expect 1 '^  archive/wire.txt:1:' lint --isolated --against archive draft.txt
expect 1 'the other copy was published 8 days before this article' \
	lint --isolated --against archive draft.txt
for format in github gitlab junit checkstyle; do
	expect 1 "see: archive/wire.txt:1: the older copy: 'Tuesday'" \
		lint --isolated --against archive --format $format draft.txt
done
expect 1 '^archive/wire.txt:1:[0-9]+: note: the older copy: ' \
	lint --isolated --against archive --format gcc draft.txt
expect 1 '"fixes":.*"insertedContent":\{"text":"5 March 2024"\}' \
	lint --isolated --against archive --format sarif draft.txt
sed 's/March 6/March 13/; s/58,/85,/' archive/wire.txt >other.txt
expect 1 "another age: '58' here, '85' in Courier Wire" \
	lint --isolated --against other.txt draft.txt
expect 0 '-FC35' lint --isolated archive/wire.txt --against archive
expect 0 'nothing found' lint --isolated draft.txt

# Told anew: a few copies that were named are compared claim by claim; a whole
# archive only where it has the same text.
cat >told.txt <<'TOLD'
QUERNHEAD, March 6, 2024 (Harrier) - Skipper Tobias Lunde, 85, could not stop
his gravel barge before it rammed the upper gate of Quernhead lock.

The canal authority said two men were hurt in Tuesday's crash.
TOLD
expect 1 'FC318 copy-age.*85.*58' lint --isolated --against archive told.txt
for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17; do
	echo "Number $n of the Orrin almanac tells of tides." >archive/$n.txt
done
expect 0 '-FC3' lint --isolated --against archive told.txt

[ $failed = 0 ] && echo "lint: $cases cases"
exit $failed
