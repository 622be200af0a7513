/*
 * The whole road on any bytes; their number chooses the formats. It must come
 * to its end, print whole lines, and say what it could not read.
 */
#include "factcheck.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

struct seen {
	size_t bytes;
	char last;
	bool complained;
};

static bool sink(void *user, const char *bytes, size_t length)
{
	struct seen *seen = user;

	seen->bytes += length;
	if (length)
		seen->last = bytes[length - 1];
	return true;
}

static void complain(void *user, const char *path, const struct fc_error *error)
{
	struct seen *seen = user;

	if (!path || !error->reason || strlen(error->reason) == 0)
		abort();
	seen->complained = true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const enum fc_format formats[] = {
		FC_TXT, FC_MARKDOWN, FC_HTML, FC_ARTICLES_JSONL};
	static const enum fc_output outputs[] = {
		FC_TEXT, FC_JSON, FC_JSONL, FC_ICS, FC_HTML_PAGE};
	/* Read once: it is the articles that are hostile here. */
	static struct fc *fc;
	struct fc_timeline_options options = {
		.format = outputs[length / 4 % 5], .reasons = true};
	struct fc_input input = {
		"fuzz", (const char *)bytes, length, formats[length % 4]};
	struct seen seen = {0};
	struct fc_error error;
	enum fc_status status;

	if (!fc)
		fc = fc_new(NULL, &error);
	if (!fc)
		abort();
	status = fc_extract(fc, &input, 1, FC_JSONL, sink, complain, &seen);
	if (status != FC_OK && !seen.complained)
		abort();
	if (seen.bytes && seen.last != '\n')
		abort();
	fc_timeline(fc, &input, 1, &options, sink, complain, &seen);
	return 0;
}
