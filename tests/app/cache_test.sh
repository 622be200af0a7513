#!/bin/sh
# The cache of other copies: never another outcome than without it, whatever
# has become of the archive, the facts or the cache itself.
set -u

program=$(realpath "${FACTCHECK:-build/factcheck}")
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
cases=0
XDG_CACHE_HOME=$work/xdg
export XDG_CACHE_HOME

fail() {
	echo "$*"
	failed=1
}

# same NAME [OPTION...]: the draft is judged alike with the cache and without.
same() {
	name=$1
	shift
	cases=$((cases + 1))
	"$program" lint --isolated --no-cache "$@" --against archive draft.txt \
		>without 2>without.said
	"$program" lint --isolated --cache kept "$@" --against archive draft.txt \
		>with 2>said
	cmp -s without with || fail "$name: another outcome"
}

story='Two men were hurt on Tuesday when a barge laden with gravel ran into
the upper gate of Quernhead lock, the canal authority said.

The skipper, Tobias Lunde, 58, said the engine would not go astern.'
mkdir archive
echo "QUERNHEAD, March 6, 2024 (Courier Wire) - $story" >archive/wire.txt
echo "QUERNHEAD, March 14, 2024 (Lowland Herald) - $story" >draft.txt
i=0
while [ $i -lt 70 ]; do
	i=$((i + 1))
	echo "Number $i of the Orrin almanac: the tide of day $i in Port
Vane$i, said keeper Brezny$i." >archive/$i.txt
done

# --- it is made, used, and left alone by git
same 'made'
grep -q FC352 with || fail 'made: finds nothing'
file=$(ls kept/*.cache)
[ "$(cat kept/.gitignore)" = '*' ] || fail 'no .gitignore'
grep -q '^Signature: 8a477f597d28d172789f06886806bc55$' kept/CACHEDIR.TAG ||
	fail 'no CACHEDIR.TAG'
cp "$file" good
same 'used'
cmp -s good "$file" || fail 'used: written again'
[ ! -s said ] || fail 'used: says something'
"$program" lint --isolated --no-cache --against archive draft.txt >/dev/null
[ "$(ls kept/*.cache | wc -l)" = 1 ] || fail 'more than one file'

# --- an archive that changes; times say nothing
touch -d 2001-01-01 archive/wire.txt
same 'another time'
cmp -s good "$file" || fail 'another time: read again'
sed 's/Courier/Estuary/' archive/wire.txt >new && touch -r archive/wire.txt new &&
	mv new archive/wire.txt
same 'changed'
grep -q 'taken from Estuary' with || fail 'changed: not seen'
cmp -s good "$file" && fail 'changed: not kept anew'
mv archive/wire.txt gone.txt
same 'removed'
grep -q FC352 with && fail 'removed: still found'
mv gone.txt archive/renamed.txt
same 'renamed'
grep -q renamed.txt with || fail 'renamed: not found'
printf 'caf\303\251 caf\303\251 caf\303\251 \377 caf\303\251\n' >archive/damaged.txt
same 'damaged'
same 'damaged again'
grep -q 'damaged.txt' said || fail 'damaged: not said again'
: >archive/empty.txt
same 'empty'
same 'empty again'
grep -q 'empty.txt' said || fail 'empty: not said again'
rm archive/empty.txt archive/damaged.txt

# --- other facts, other options
same 'before facts'
cp "$file" good
cat >house.yaml <<'END'
entities:
  - {id: tobias-lunde, name: Tobias Lunde, kind: person}
END
same 'other facts' --facts house.yaml
cmp -s good "$file" && fail 'other facts: the same cache'
same 'other facts again' --facts house.yaml
same 'other day' --published 2024-03-06
same 'no facts' --no-builtin-facts

# --- what is not as it was written
same 'whole'
cp "$file" good
size=$(stat -c %s good)
for cut in 0 1 20 100 $((size / 2)) $((size - 1)); do
	head -c "$cut" good >"$file"
	same "cut at $cut"
	[ "$cut" = 0 ] || grep -q 'not as it was written' said ||
		fail "cut at $cut: not said"
	[ "$(wc -l <said)" -le 1 ] || fail "cut at $cut: said at length"
	cmp -s good "$file" || fail "cut at $cut: not made anew"
done
for at in 3 10 30 100 $((size / 3)) $((size - 4)); do
	printf 'XYZ' | dd of="$file" bs=1 seek="$at" conv=notrunc 2>/dev/null
	same "poisoned at $at"
	grep -q 'not as it was written' said || fail "poisoned at $at: not said"
	cmp -s good "$file" || fail "poisoned at $at: not made anew"
done
head -c 100000 /dev/urandom >"$file"
same 'noise'

# --- what is not ours
chmod 666 "$file"
same 'may be written by others'
grep -q 'may be written by others' said || fail 'others: not said'
[ "$(stat -c %a "$file")" = 600 ] || fail 'others: keeps its rights'
mv "$file" elsewhere
cp elsewhere before
ln -s "$work/elsewhere" "$file"
same 'a link'
cmp -s before elsewhere || fail 'a link: followed'
rm -f "$file"
mkdir "$file"
same 'a folder'
rmdir "$file"
if [ "$(id -u)" != 0 ]; then
	chmod a-w kept
	same 'cannot be written'
	grep -q 'Permission denied' said || fail 'cannot be written: not said'
	chmod u+w kept
fi

# --- two at once
rm -rf kept
for run in 1 2 3 4; do
	"$program" lint --isolated --cache kept --against archive draft.txt \
		>run.$run 2>&1 &
done
wait
for run in 1 2 3 4; do
	cmp -s without run.$run || fail 'two at once: another outcome'
done
[ "$(ls -A kept | wc -l)" = 3 ] || fail "two at once: $(ls -A kept)"
same 'after two at once'

# --- where it is: in the user's folder if there is one, and for an archive
lint() {
	"$program" lint --isolated "$@" draft.txt >/dev/null 2>&1
}
lint --against archive
[ ! -e xdg ] || fail 'makes XDG_CACHE_HOME'
mkdir xdg
lint --against archive/renamed.txt
[ -z "$(ls xdg)" ] || fail 'keeps a single copy'
lint --against archive --no-cache
[ -z "$(ls xdg)" ] || fail '--no-cache keeps something'
lint --against archive
ls xdg/factcheck/*.cache >/dev/null || fail 'nothing in XDG_CACHE_HOME'
rm -rf kept xdg
mkdir -p desk xdg
printf 'against: [../archive]\ncache: .kept\n' >desk/factcheck.yml
cp draft.txt desk
(cd desk && "$program" lint draft.txt >/dev/null 2>&1)
ls desk/.kept/*.cache >/dev/null || fail 'nothing where factcheck.yml says'
[ -z "$(ls xdg)" ] || fail 'in two places'

[ $failed = 0 ] && echo "cache: $cases cases"
exit $failed
