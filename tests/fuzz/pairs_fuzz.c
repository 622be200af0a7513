/*
 * compare on any bytes: as lines of pairs, and as two texts cut from them. It
 * must come to its end, and what it prints must end with a line.
 */
#include "factcheck.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static bool sink(void *user, const char *bytes, size_t length)
{
	(void)user;
	if (!length || bytes[length - 1] != '\n')
		abort();
	return true;
}

static void complain(void *user, const char *path, const struct fc_error *error)
{
	(void)user;
	if (!path || !error->reason)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct fc *fc;
	const char *text = (const char *)bytes;
	struct fc_compare_options options = {
		.format = length % 2 ? FC_TEXT : FC_JSONL,
		.width = (unsigned)(40 + length % 90)};
	struct fc_input lines = {"fuzz", text, length, FC_ARTICLES_JSONL};
	/* Cut so that the halves have much in common more often than not. */
	struct fc_input halves[] = {{"a", text, length / 2, FC_TXT},
		{"b", text + length / 4, length / 2, FC_TXT}};
	struct fc_error error;

	if (!fc)
		fc = fc_new(NULL, &error);
	if (!fc)
		abort();
	fc_compare_pairs(fc, &lines, 1, &options, sink, complain, NULL);
	fc_compare(fc, halves, 2, &options, sink, complain, NULL);
	return 0;
}
