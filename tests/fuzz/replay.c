/*
 * The main of a fuzz target without a fuzzer: runs it on every file below the
 * arguments, or below fixtures/ and what the fuzzer once found.
 */
#undef _POSIX_C_SOURCE
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static unsigned replayed;

static int file_run(
	const char *path, const struct stat *info, int type, struct FTW *ftw)
{
	size_t length = (size_t)info->st_size;
	uint8_t *bytes;
	FILE *file;

	(void)ftw;
	if (type != FTW_F || info->st_size > 1 << 20)
		return 0;
	/* Exactly as long as the file, so that ASan sees a step beyond it. */
	bytes = malloc(length ? length : 1);
	file = fopen(path, "rb");
	if (!bytes || !file || fread(bytes, 1, length, file) != length)
		return -1;
	fclose(file);
	LLVMFuzzerTestOneInput(bytes, length);
	free(bytes);
	replayed++;
	return 0;
}

int main(int argc, char **argv)
{
	static const char *const usual[] = {"", "fixtures", "tests/fuzz/found"};
	int count = argc > 1 ? argc : 3;

	for (int i = 1; i < count; i++) {
		const char *path = argc > 1 ? argv[i] : usual[i];

		if (nftw(path, file_run, 16, FTW_PHYS) && argc > 1) {
			perror(path);
			return 1;
		}
	}
	printf("%u inputs\n", replayed);
	return 0;
}
