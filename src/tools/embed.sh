#!/bin/sh
# Writes C that holds files as they are, with what a content-security policy
# calls them: for each NAME FILE a `const struct page_part page_NAME`.
set -eu

echo '#include "report/page.h"'
while [ $# -gt 1 ]; do
	printf '\nstatic const char %s_bytes[] = {\n' "$1"
	od -An -v -tu1 "$2" | sed 's/ *\([0-9][0-9]*\)/(char)\1,/g'
	printf '};\n'
	digest=$(sha256sum "$2" | cut -c 1-64 | tr a-f A-F |
		basenc --base16 -d | base64)
	printf 'const struct page_part page_%s = {\n' "$1"
	printf '\t{%s_bytes, sizeof(%s_bytes)},\n' "$1" "$1"
	printf '\tSTR_INIT("%s")};\n' "'sha256-$digest'"
	shift 2
done
