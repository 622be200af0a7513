#!/bin/sh
# The manual page is well-formed and tells of the options that --help does:
# the same names, letters and arguments, sorted.
set -eu
export LC_ALL=C

program=${FACTCHECK:-build/factcheck}
page=docs/factcheck.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! mandoc -Tlint -Wwarning "$page" >"$work/lint"; then
	cat "$work/lint"
	exit 1
fi

for command in extract timeline compare duplicates lint explain rules baseline lsp facts ics version help; do
	"$program" $command --help
done | grep -E '^ +(-[a-z], )?--[a-z]' |
	sed -E 's/^ +//; s/^(-[a-z], )?(--[a-z0-9-]+( [A-Z]+)?).*/\1\2/' |
	sort -u >"$work/help"
sed -n -E '/^\.It Fl /{ s/^\.It //; s/Fl ([a-z]) , /-\1, /; s/Fl -/--/
	s/ Ar / /; p; }' "$page" >"$work/manual"

sed -E 's/^-., //' "$work/manual" >"$work/names"
if ! sort -c "$work/names"; then
	echo 'the options of the manual are out of order'
	exit 1
fi
sort "$work/manual" >"$work/manual.sorted"
diff -u "$work/help" "$work/manual.sorted" || {
	echo 'the manual (+) and --help (-) do not agree'
	exit 1
}
for command in extract timeline compare duplicates lint explain rules baseline lsp facts ics version help; do
	grep -q "^\.It Cm $command\$" "$page" || {
		echo "the manual has no $command"
		exit 1
	}
done
echo "manual: $(wc -l <"$work/manual") options as in --help"
