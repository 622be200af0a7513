#include "checks.h"

/* A crawl from memory, packed or not, page by page. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	const struct fc_input input = {
		"fuzz", (const char *)bytes, length, FC_WARC};
	const struct read_options options = {1 << 20};
	struct reader *reader = reader_open(&input, 1, &options);
	enum reader_step step;
	struct fc_error error;
	struct raw raw;

	while ((step = reader_next(reader, &raw, &error)) != READER_END) {
		if (step == READER_RAW)
			check_format(raw.format, (const uint8_t *)raw.owned,
				raw.length);
		else
			must(error.status != FC_OK && error.reason);
		raw_release(&raw);
	}
	reader_close(reader);
	return 0;
}
