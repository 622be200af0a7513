/*
 * Fact files from anywhere are refused or become a base in which names are
 * found in order, within the text, and never overlapping.
 */
#include <assert.h>

#include "facts/mention.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct str text = str_from((const char *)bytes, length);
	struct facts *facts = facts_new();
	struct mentions mentions = {NULL, 0, 0};
	struct fc_error error;
	struct arena arena;
	uint32_t end = 0;

	arena_init(&arena);
	if (facts_add_yaml(facts, STR("fuzz.yaml"), text, &error) == FC_OK &&
		facts_finish(facts, &error) == FC_OK)
		mentions_find(&arena, text, facts, &mentions);
	ROWS_EACH (struct mention, mention, mentions) {
		assert(mention->span.start >= end);
		assert(mention->span.end > mention->span.start);
		end = mention->span.end;
	}
	assert(end <= length);
	arena_release(&arena);
	facts_free(facts);
	return 0;
}
