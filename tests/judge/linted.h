/*
 * Lint for tests: an article in memory, with another copy and facts beside
 * it, judged by some rules; what is printed is collected.
 */
#ifndef TESTS_JUDGE_LINTED_H
#define TESTS_JUDGE_LINTED_H

#include "judge/rule.h"
#include "road.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

enum { LINTED_OTHERS = 4 };

struct linted {
	struct buffer out;
	struct fc_lint_outcome outcome;
	enum fc_status status;
};

static inline bool linted_sink(void *user, const char *bytes, size_t length)
{
	buffer_add(user, str_from(bytes, length));
	return true;
}

static inline struct fc_input linted_input(const char *path, struct str text)
{
	bool front = str_starts(text, STR("---\n"));

	return (struct fc_input){.path = path,
		.bytes = text.ptr,
		.length = text.len,
		.format = front ? FC_MARKDOWN : FC_TXT};
}

static inline struct fc *linted_fc(struct str facts)
{
	struct fc_error error = {0};
	struct fc *fc = fc_new(NULL, &error);

	assert_non_null(fc);
	if (facts.len)
		assert_int_equal(facts_add_yaml(fc->facts, STR("house.yaml"),
					 facts, &error),
			FC_OK);
	return fc;
}

/* What the options' format prints for an example. */
static inline void lint_example(struct fc *fc, struct str written,
	struct fc_lint_options options, struct linted *linted)
{
	struct example example = example_read(written);
	struct fc_input input = linted_input("draft", example.article);
	struct fc_input others[LINTED_OTHERS];

	*linted = (struct linted){.out = BUFFER_INIT};
	options.against = others;
	while (example.other.len && options.against_count < LINTED_OTHERS) {
		struct example rest = example_read(example.other);

		others[options.against_count++] =
			linted_input("other", rest.article);
		example.other = rest.other;
	}
	linted->status = fc_lint(fc, &input, 1, &options, linted_sink, NULL,
		&linted->out, &linted->outcome);
	assert_int_equal(linted->status, FC_OK);
}

#endif
