#!/bin/sh
# Sees to it that the Debian packages of the named groups are installed:
# build, check, web, fuzz. Asks nothing of the network when none is missing.
set -eu

wanted() {
	case $1 in
	build)
		echo gcc libc6-dev make pkg-config binutils
		echo libical-dev libpcre2-dev libjson-c-dev libgumbo-dev
		echo libyaml-dev libmd4c-dev libutf8proc-dev libxxhash-dev
		echo libexpat1-dev zlib1g-dev libudunits2-dev
		;;
	check) echo libcmocka-dev python3 python3-icalendar mandoc ;;
	web)
		echo chromium fonts-dejavu-core khal python3-icalendar
		command -v node >/dev/null || echo nodejs
		command -v npm >/dev/null || echo npm
		;;
	fuzz) echo clang libclang-rt-14-dev ;;
	*)
		echo "packages: unknown group '$1'" >&2
		exit 2
		;;
	esac
}

purpose() {
	case $1 in
	build) echo 'to build factcheck' ;;
	check) echo 'to test it' ;;
	web) echo 'to test page and calendar as people read them' ;;
	fuzz) echo 'to fuzz it and build it with clang' ;;
	esac
}

installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = \
		installed ]
}

if ! command -v dpkg-query >/dev/null; then
	echo "packages: this is no Debian; taking it that you have what" \
		"Debian calls" >&2
	for group; do wanted "$group" | sed 's/^/    /' >&2; done
	exit 0
fi

missing=
for group; do
	for package in $(wanted "$group"); do
		installed "$package" && continue
		[ -n "$missing" ] || echo 'Missing Debian packages:'
		echo "    $package ($(purpose "$group"))"
		missing="$missing $package"
	done
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
	root=
elif command -v sudo >/dev/null; then
	root=sudo
else
	echo 'Neither root nor sudo here. Please have someone run:' >&2
	echo "    apt-get install$missing" >&2
	exit 1
fi

# The lists of a fresh machine are empty or old; they are fetched only then.
apt() {
	$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o \
		Dpkg::Use-Pty=0 "$@"
}

echo "Installing them: ${root:+$root }apt-get install$missing"
install() {
	# shellcheck disable=SC2086 # one word a package
	apt install -y --no-install-recommends $missing
}

if ! install >/dev/null 2>&1 && ! { apt update && install; }; then
	echo 'That failed. The packages are:' >&2
	echo "   $missing" >&2
	exit 1
fi
