#!/bin/sh
# tests/packages.sh with a machine made of paper: what is installed, who runs
# it, whether the network works.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"

die() {
	echo "$*"
	cat "$work/out" "$work/calls"
	exit 1
}

fake() {
	printf '#!/bin/sh\n%s\n' "$2" >"$work/bin/$1"
	chmod +x "$work/bin/$1"
}

for tool in sed echo env cat grep; do
	ln -s "$(command -v $tool)" "$work/bin/$tool"
done
# shellcheck disable=SC2016 # for the fakes
{
	fake dpkg-query 'for last; do :; done
		grep -qx "$last" "$WORK/installed" && echo installed'
	fake apt-get 'echo "$*" >>"$WORK/calls"
		case "$*" in
		*update*) : >"$WORK/lists" ;;
		*) [ -e "$WORK/lists" ] ;;
		esac'
	fake id 'echo "$(cat "$WORK/uid")"'
}

# case STATUS UID LISTS INSTALLED...: the machine, and a run on it
run() {
	want=$1
	echo "$2" >"$work/uid"
	rm -f "$work/lists"
	[ "$3" = no ] || : >"$work/lists"
	shift 3
	printf '%s\n' "$@" >"$work/installed"
	: >"$work/calls"
	got=0
	WORK=$work PATH=$work/bin /bin/sh tests/packages.sh fuzz \
		>"$work/out" 2>&1 || got=$?
	[ $got = "$want" ] || die "status $got, not $want"
}

run 0 0 yes clang libclang-rt-14-dev
[ ! -s "$work/calls" ] || die 'asked apt with nothing missing'
[ ! -s "$work/out" ] || die 'spoke with nothing missing'

run 0 0 yes clang
grep -q 'libclang-rt-14-dev (to fuzz' "$work/out" || die 'did not say what'
grep -q 'install.*libclang-rt-14-dev' "$work/calls" || die 'did not install'
grep -q ' clang' "$work/calls" && die 'installed what was there'
grep -q update "$work/calls" && die 'fetched lists without need'

run 0 0 no clang
grep -q update "$work/calls" || die 'did not fetch the lists'

run 1 1000 yes clang
grep -q 'apt-get install libclang-rt-14-dev' "$work/out" ||
	die 'did not name the packages'
[ ! -s "$work/calls" ] || die 'tried without rights'

# shellcheck disable=SC2016
fake sudo 'echo sudo >>"$WORK/calls"; exec "$@"'
run 0 1000 yes clang
grep -q sudo "$work/calls" || die 'no sudo'
rm "$work/bin/sudo"

fake apt-get 'exit 100'
run 1 0 yes clang
grep -q 'That failed' "$work/out" || die 'did not say that it failed'

rm "$work/bin/dpkg-query"
run 0 0 yes
grep -q 'libclang-rt-14-dev' "$work/out" || die 'no Debian: not named'
echo 'packages: seven machines'
