/* What the build has written down of the tables is what they say. */
#include "claim/attribute.h"
#include "claim/cue.h"
#include "claim/words.h"
#include "story/clue.h"
#include "story/said_word.h"
#include "story/toll.h"
#include "story/vocabulary.h"
#include "tag/name_words.h"
#include "tag/tally.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static void rows_are_equal(const void *digest, const void *made, size_t bytes)
{
	assert_non_null(digest);
	if (bytes)
		assert_memory_equal(digest, made, bytes);
}

#define TABLE(noun, make)                                                      \
	static void noun##_is_digested(void **state)                           \
	{                                                                      \
		const struct noun *digest = &noun##_digest;                    \
		struct lexicon *lexicon = lexicon_new();                       \
		struct noun *table = make;                                     \
                                                                               \
		(void)state;
#define NUMBER(member) assert_int_equal(digest->member, table->member);
#define ROWS(member, number)                                                   \
	rows_are_equal(digest->member, table->member,                          \
		table->number * sizeof(*table->member));
#define END(noun)                                                              \
	noun##_free(table);                                                    \
	lexicon_free(lexicon);                                                 \
	}
#include "story/tables.def"
#undef TABLE
#undef NUMBER
#undef ROWS
#undef END

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TABLE(noun, make) cmocka_unit_test(noun##_is_digested),
#include "story/tables.def"
#undef TABLE
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
