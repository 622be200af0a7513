#!/bin/sh
# Checks who may include whom, in the tree given: a folder includes itself and
# the folders to its left; src/app only factcheck.h and its own; inside a
# folder there are no cycles.
set -eu

src=${1:-src}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# file, line, included header; of our own headers only
(cd "$src" && find . -name '*.[ch]' | sort | xargs grep -n \
	'^[[:space:]]*#[[:space:]]*include[[:space:]]*"' /dev/null) |
	sed 's|^\./||; s|^\([^:]*\):\([0-9]*\):[^"]*"\([^"]*\)".*|\1 \2 \3|' \
		>"$work/includes"

awk -v src="$src" '
function folder(path)
{
	return index(path, "/") ? substr(path, 1, index(path, "/") - 1) : ""
}
function refuse(why)
{
	printf "%s/%s:%s: includes %s: %s\n", src, $1, $2, $3, why
	bad = 1
}
BEGIN {
	n = split("base read text tag facts claim story judge report", l, " ")
	for (i = 1; i <= n; i++)
		rank[l[i]] = i
	rank[""] = n + 1	# road.c, factcheck.c
	rank["app"] = n + 2
	rank["tools"] = n + 3	# programs that only the build runs
	# Tables of a language are words of the folders that read them.
	rank["lang"] = rank["text"]
}
$3 == "factcheck.h" { next }
{
	from = folder($1)
	to = folder($3)
	if (!(from in rank))
		refuse("not a folder of the road: " from)
	else if (from == "" && to == "")
		next	# the public functions share road.h
	else if (to == "" || !(to in rank))
		refuse("neither a folder of the road nor factcheck.h")
	else if (from == "app" && to != "app")
		refuse("the program sees only factcheck.h")
	else if (rank[to] > rank[from])
		refuse(to " is to the right of " from)
}
END { exit bad }' "$work/includes" || exit 1

# A module is a .c and a .h; what it includes comes before it.
awk '$3 != "factcheck.h" {
	from = $1; to = $3
	sub(/\.[ch]$/, "", from); sub(/\.[a-z]*$/, "", to)
	if (from != to)
		print to, from
}' "$work/includes" >"$work/pairs"
if ! tsort "$work/pairs" >/dev/null 2>"$work/cycles"; then
	sed "s|^tsort: |layers: |; s|$work/pairs: ||" "$work/cycles" >&2
	exit 1
fi
echo "layers: $(wc -l <"$work/includes") includes in order, no cycles"
