#include "checks.h"

#include "read/bundle.h"

/* Whatever a feed says, its items are lines of JSONL that can be read. */
static void check_bundle(
	enum fc_format format, const uint8_t *bytes, size_t length)
{
	struct bundle bundle;
	struct fc_error error = {0};
	uint32_t number, last = 0;
	struct buffer line = BUFFER_INIT;

	if (bundle_read(&bundle, format, str_from((const char *)bytes, length),
		    &error) != FC_OK) {
		must(error.status != FC_OK && error.reason);
		return;
	}
	while (bundle_next(&bundle, &line, &number)) {
		must(number > last);
		last = number;
		check_format(
			FC_ARTICLES_JSONL, (const uint8_t *)line.ptr, line.len);
		buffer_clear(&line);
	}
	must(last > 0);
	buffer_release(&line);
	bundle_release(&bundle);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	check_bundle(FC_XML, bytes, length);
	check_bundle(FC_NINJS, bytes, length);
	return 0;
}
