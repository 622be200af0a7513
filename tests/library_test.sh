#!/bin/sh
# What users of the libraries see: names that begin with fc_, and a header
# that stands alone.
set -eu

build=$(dirname "${FACTCHECK:-build/factcheck}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

declared=$(grep -o '\bfc_[a-z_]*(' src/factcheck.h | tr -d '(' | sort -u)
names() {
	nm "$@" | awk 'NF == 3 && $2 ~ /[A-TV-Z]/ { print $3 }' |
		grep -v '^__\(asan\|odr_asan\|ubsan\|sanitizer\)' | sort -u
}
for library in "$build/libfactcheck.a" "-D $build/libfactcheck.so"; do
	# shellcheck disable=SC2086 # an option and a file
	names $library >"$work/names"
	for name in $(cat "$work/names"); do
		case $name in
		fc_*) ;;
		*)
			echo "$library: $name can be seen"
			exit 1
			;;
		esac
	done
	echo "$declared" | grep -v '^fc_$' | while read -r name; do
		grep -qx "$name" "$work/names" && continue
		grep -q "(\*$name)" src/factcheck.h && continue
		echo "$library: $name is missing"
		exit 1
	done
done

cat >"$work/client.c" <<'END'
#include "factcheck.h"
#include <stdio.h>

static bool sink(void *user, const char *bytes, size_t length)
{
	(void)user;
	return fwrite(bytes, 1, length, stdout) == length;
}

int main(void)
{
	static const char text[] = "LONDON, 5 March 2024 - It rained today.";
	struct fc_input input = {"memory.txt", text, sizeof(text) - 1, FC_TXT};
	struct fc_error error;
	struct fc *fc = fc_new(NULL, &error);
	enum fc_status status = FC_USAGE;

	if (fc)
		status = fc_extract(fc, &input, 1, FC_JSONL, sink, NULL, NULL);
	fc_free(fc);
	return status != FC_OK;
}
END
[ -z "${SANITIZED:-}" ] || {
	echo 'library: only its names are looked at under sanitizers'
	exit 0
}
make -s install BUILD="$build" DESTDIR="$work/root" PREFIX=/usr >/dev/null
usr=$work/root/usr
"$usr/bin/factcheck" version | grep -q "^factcheck $(
	PKG_CONFIG_PATH=$usr/lib/pkgconfig pkg-config --modversion factcheck)$"
[ -s "$usr/share/man/man1/factcheck.1" ]
"${CC:-cc}" -std=c99 -pedantic-errors -Wall -Wextra -Werror \
	-I"$usr/include" -o "$work/client" "$work/client.c" \
	-L"$usr/lib" -lfactcheck
LD_LIBRARY_PATH=$usr/lib "$work/client" | grep -q '"value":"2024-03-05"'
# shellcheck disable=SC2046 # words
"${CC:-cc}" -I"$usr/include" -o "$work/static" "$work/client.c" \
	"$usr/lib/libfactcheck.a" $(PKG_CONFIG_PATH=$usr/lib/pkgconfig \
	pkg-config --libs --static factcheck | sed 's/-lfactcheck//')
"$work/static" | grep -q '"value":"2024-03-05"'
echo "library: $(echo "$declared" | wc -l) names, installed, and a client"
