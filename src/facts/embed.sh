#!/bin/sh
# embed.sh FILE...: the files as C, for facts_add_builtin.
set -eu

echo '#include "facts/store.h"'
n=0
for file in "$@"; do
	echo
	echo "static const unsigned char file_$n[] = {"
	od -An -v -tu1 "$file" | awk '{ gsub(/[0-9]+/, "&,"); print }'
	echo '0};'
	n=$((n + 1))
done
echo
echo 'const struct builtin_file builtin_files[] = {'
n=0
for file in "$@"; do
	echo "{\"${file##*/}\", file_$n, sizeof(file_$n) - 1},"
	n=$((n + 1))
done
echo '};'
echo "const size_t builtin_file_count = $n;"
