/*
 * The whole road on any bytes, as each format in turn: it must come to its
 * end, print valid lines, and say something of what it could not read.
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

static void road(struct fc *fc, const struct fc_input *input)
{
	static const enum fc_output outputs[] = {
		FC_TEXT, FC_JSON, FC_JSONL, FC_ICS, FC_HTML_PAGE};
	struct seen seen = {0};
	enum fc_status status =
		fc_extract(fc, input, 1, FC_JSONL, sink, complain, &seen);

	if (status != FC_OK && !seen.complained)
		abort();
	if (seen.bytes && seen.last != '\n')
		abort();
	for (size_t i = 0; i < sizeof(outputs) / sizeof(*outputs); i++) {
		struct fc_timeline_options options = {
			.format = outputs[i], .reasons = true};

		fc_timeline(fc, input, 1, &options, sink, complain, &seen);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const enum fc_format formats[] = {
		FC_TXT, FC_MARKDOWN, FC_HTML, FC_ARTICLES_JSONL};
	/* Read once: it is the articles that are hostile here. */
	static struct fc *fc;
	struct fc_error error;

	if (!fc)
		fc = fc_new(NULL, &error);
	if (!fc)
		abort();
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		struct fc_input input = {
			"fuzz", (const char *)bytes, length, formats[i]};

		road(fc, &input);
	}
	return 0;
}
