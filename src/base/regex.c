#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	MATCH_LIMIT = 200000, /* backtracks; a few milliseconds */
	HEAP_LIMIT = 4096     /* KiB, of the matcher without JIT */
};

struct regex {
	pcre2_code *code;
	pcre2_match_context *limits;
};

static uint32_t pcre2_options(unsigned flags)
{
	/* The text may be cut anywhere, so UTF-8 is not taken for granted. */
	uint32_t options =
		PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C;

	if (flags & REGEX_FOLD)
		options |= PCRE2_CASELESS;
	if (flags & REGEX_LINES)
		options |= PCRE2_MULTILINE;
	if (flags & REGEX_DOTALL)
		options |= PCRE2_DOTALL;
	return options;
}

static void error_fill(struct regex_error *error, int code, size_t offset)
{
	error->offset = offset;
	if (pcre2_get_error_message(code, (PCRE2_UCHAR *)error->reason,
		    sizeof(error->reason)) == PCRE2_ERROR_BADDATA)
		snprintf(
			error->reason, sizeof(error->reason), "error %d", code);
}

struct regex *regex_new(
	struct str pattern, unsigned flags, struct regex_error *error)
{
	PCRE2_SPTR bytes = (PCRE2_SPTR)(pattern.ptr ? pattern.ptr : "");
	struct regex *regex;
	PCRE2_SIZE offset;
	pcre2_code *code;
	int wrong;

	code = pcre2_compile(bytes, pattern.len, pcre2_options(flags), &wrong,
		&offset, NULL);
	if (!code) {
		if (error)
			error_fill(error, wrong, offset);
		return NULL;
	}
	/* Without JIT the interpreter does the same, only slower. */
	(void)pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	regex = malloc(sizeof(*regex));
	if (!regex)
		abort();
	regex->code = code;
	regex->limits = pcre2_match_context_create(NULL);
	if (!regex->limits)
		abort();
	pcre2_set_match_limit(regex->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(regex->limits, HEAP_LIMIT);
	return regex;
}

void regex_free(struct regex *regex)
{
	if (!regex)
		return;
	pcre2_match_context_free(regex->limits);
	pcre2_code_free(regex->code);
	free(regex);
}

static void groups_copy(
	pcre2_match_data *data, int found, struct regex_match *match)
{
	const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(data);

	for (int i = 0; i < REGEX_GROUPS; i++) {
		struct span *group = &match->groups[i];

		*group = (struct span){UINT32_MAX, UINT32_MAX};
		if (i >= found || ends[2 * i] == PCRE2_UNSET)
			continue;
		group->start = (uint32_t)ends[2 * i];
		group->end = (uint32_t)ends[2 * i + 1];
		/* \K in a look-ahead may put the start behind the end. */
		if (group->start > group->end)
			group->start = group->end;
	}
}

bool regex_find(const struct regex *regex, struct str text, size_t from,
	struct regex_match *match)
{
	pcre2_match_data *data;
	int found;

	if (from > text.len)
		return false;
	if (text.len > UINT32_MAX - 1)
		text.len = UINT32_MAX - 1;
	data = pcre2_match_data_create(REGEX_GROUPS, NULL);
	if (!data)
		abort();
	found = pcre2_match(regex->code, (PCRE2_SPTR)(text.ptr ? text.ptr : ""),
		text.len, from, 0, data, regex->limits);
	/* 0: it matched, with more groups than we have room for. */
	if (found == 0)
		found = REGEX_GROUPS;
	if (found > 0 && match)
		groups_copy(data, found, match);
	pcre2_match_data_free(data);
	return found > 0;
}
