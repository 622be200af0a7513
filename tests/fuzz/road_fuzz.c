/*
 * The whole road on any bytes; their number chooses the formats. It must come
 * to its end, print whole lines, and say what it could not read; quotes lie in
 * the input, and in plain text one behind the other.
 */
#include "factcheck.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

struct seen {
	size_t bytes;
	size_t length; /* of the input */
	size_t quoted; /* end of the article's last quote */
	bool plain;
	char last;
	bool complained;
};

/* The number behind a key of a row, whose text comes later. */
static size_t number_of(const char *row, const char *key)
{
	const char *at = strstr(row, key);

	if (!at)
		abort();
	return (size_t)strtoull(at + strlen(key), NULL, 10);
}

static void check_row(struct seen *seen, const char *row)
{
	size_t start, end;
	bool quote;

	if (!strncmp(row, "{\"type\":\"article\"", 17))
		seen->quoted = 0;
	quote = !strncmp(row, "{\"type\":\"quote\"", 15);
	if (!quote && strncmp(row, "{\"type\":\"quantity\"", 18))
		return;
	start = number_of(row, "\"start\":");
	end = number_of(row, "\"end\":");
	if (start >= end || end > seen->length)
		abort();
	if (!quote)
		return;
	if (seen->plain && start < seen->quoted)
		abort();
	seen->quoted = end;
}

static void check_rows(struct seen *seen, const char *bytes, size_t length)
{
	char *rows = malloc(length + 1);

	if (!rows)
		abort();
	memcpy(rows, bytes, length);
	rows[length] = '\0';
	for (char *row = rows; row && *row;) {
		check_row(seen, row);
		row = strchr(row, '\n');
		row = row ? row + 1 : NULL;
	}
	free(rows);
}

static bool sink(void *user, const char *bytes, size_t length)
{
	struct seen *seen = user;

	if (seen->length)
		check_rows(seen, bytes, length);
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
	struct seen seen = {.length = length, .plain = input.format == FC_TXT};
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
	seen.length = 0;
	fc_timeline(fc, &input, 1, &options, sink, complain, &seen);
	return 0;
}
