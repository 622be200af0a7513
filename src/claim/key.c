#include "claim/key.h"

#include "claim/title.h"

static void word_fold(const struct parts *parts, uint32_t i, struct buffer *out)
{
	struct str word = parts_str(parts, i);

	if (out->len > 0 && out->ptr[out->len - 1] != '|')
		buffer_add_char(out, ' ');
	for (size_t c = 0; c < word.len; c++)
		buffer_add_char(out, char_lower(word.ptr[c]));
}

static struct str key_finish(struct arena *arena, struct buffer *out)
{
	struct str key = arena_copy(arena, buffer_str(out));

	buffer_release(out);
	return key;
}

struct str key_of_name(struct arena *arena, const struct parts *parts,
	const struct event_name *name)
{
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);

	buffer_put(&out, "named|");
	for (uint32_t i = name->first; i < name->end; i++)
		if (parts->tokens[i].kind == TOKEN_WORD &&
			parts->part[i] != PART_DETERMINER)
			word_fold(parts, i, &out);
	return key_finish(arena, &out);
}

struct str key_of_noun(struct arena *arena, const struct parts *parts,
	const struct event_noun *noun)
{
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);

	buffer_put(&out, "noun|");
	word_fold(parts, noun->head, &out);
	buffer_add_char(&out, '|');
	for (uint32_t i = noun->first; i < noun->end; i++)
		if (parts->part[i] == PART_NAME)
			word_fold(parts, i, &out);
	return key_finish(arena, &out);
}

/* The first run of two capitals or more, for which a phrase is known. */
static bool proper_find(
	const struct parts *parts, uint32_t *first, uint32_t *end)
{
	for (uint32_t i = *first; i < *end; i++) {
		uint32_t stop = i;

		while (stop < *end && parts->part[stop] == PART_NAME)
			stop++;
		if (stop >= i + 2) {
			*first = i;
			*end = stop;
			return true;
		}
		if (stop > i)
			i = stop - 1;
	}
	return false;
}

/* The head of a phrase is its last noun. */
static void head_write(const struct parts *parts, uint32_t first, uint32_t end,
	struct buffer *out)
{
	uint64_t head = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);

	for (uint32_t i = phrase_end(parts, first, end); i > first; i--)
		if (parts_in(parts, i - 1, head)) {
			word_fold(parts, i - 1, out);
			return;
		}
}

static void names_write(const struct parts *parts, const struct clause *clause,
	struct buffer *out)
{
	for (uint32_t i = clause->subject; i < clause->rest_end; i++)
		if (parts->part[i] == PART_NAME && !clause->drop[i])
			word_fold(parts, i, out);
}

struct str key_of_clause(struct arena *arena, const struct parts *parts,
	const struct clause *clause)
{
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
	uint32_t first = clause->passive ? clause->subject : clause->rest;
	uint32_t end = clause->passive ? clause->subject_end
				       : phrase_end(parts, clause->rest,
						 clause->rest_end);

	if (clause->promised)
		buffer_put(&out, "said ");
	buffer_add(&out, verb_at(clause->verb)->sense);
	buffer_add_char(&out, '|');
	if (proper_find(parts, &first, &end)) {
		for (uint32_t i = first; i < end; i++)
			word_fold(parts, i, &out);
		return key_finish(arena, &out);
	}
	head_write(parts, first, end, &out);
	buffer_add_char(&out, '|');
	if (!clause->passive)
		head_write(parts, clause->subject, clause->subject_end, &out);
	buffer_add_char(&out, '|');
	names_write(parts, clause, &out);
	return key_finish(arena, &out);
}
