/* Tables of cases: whole files, lines of them, and bases made from literals. */
#ifndef TESTS_FACTS_CASE_H
#define TESTS_FACTS_CASE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#include "facts/facts.h"

/* The bytes of a file; buffer_release them. */
static inline struct buffer case_file(const char *path)
{
	struct buffer bytes = BUFFER_INIT;
	FILE *file = fopen(path, "rb");
	size_t got;

	assert_non_null(file);
	do {
		got = fread(buffer_reserve(&bytes, 4096), 1, 4096, file);
		bytes.len += got;
	} while (got);
	fclose(file);
	return bytes;
}

/* The next line with something in it that is no comment; false at the end. */
static inline bool case_line(struct str *rest, struct str *line)
{
	while (rest->len) {
		*line = str_split(rest, '\n');
		if (line->len && line->ptr[0] != '#')
			return true;
	}
	return false;
}

static inline void assert_str(struct str got, struct str wanted)
{
	if (!str_eq(got, wanted))
		fail_msg("\ngot    %.*s\nwanted %.*s", STR_ARG(got),
			STR_ARG(wanted));
}

/* What an error says, as the cases write it. */
static inline void case_error(struct buffer *out, const struct fc_error *error)
{
	buffer_format(
		out, "%zu %s [%s]", error->line, error->reason, error->detail);
}

/* A base made of one YAML text, which must be right. */
static inline struct facts *case_facts(const char *yaml)
{
	struct facts *facts = facts_new();
	struct fc_error error = {0};

	if (facts_add_yaml(facts, STR("test.yaml"), str_of(yaml), &error) ||
		facts_finish(facts, &error))
		fail_msg("%s:%zu: %s: %s", error.path, error.line, error.reason,
			error.detail);
	return facts;
}

#endif
