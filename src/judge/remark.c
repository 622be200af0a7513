#include "judge/remark.h"

#include "base/hash.h"

#include <inttypes.h>
#include <stdlib.h>

static struct strs strs_copy(struct arena *arena, const struct strs *from)
{
	struct strs copies = {0};

	ROWS_EACH (struct str, s, *from)
		*ROWS_ADD(arena, &copies) = arena_copy(arena, *s);
	return copies;
}

void remark_copy(
	struct arena *arena, const struct remark *from, struct remark *to)
{
	*to = *from;
	to->message = arena_copy(arena, from->message);
	to->because = strs_copy(arena, &from->because);
	to->suggestions = strs_copy(arena, &from->suggestions);
	to->related = (struct relateds){0};
	ROWS_EACH (struct related, related, from->related)
		*ROWS_ADD(arena, &to->related) =
			(struct related){.source = related->source,
				.span = related->span,
				.message = arena_copy(arena, related->message)};
}

static int remark_order(const void *left, const void *right)
{
	const struct remark *a = left, *b = right;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end ? -1 : 1;
	if (a->rule != b->rule)
		return str_cmp(a->rule->id, b->rule->id);
	return str_cmp(a->message, b->message);
}

static int likeness_order(const void *left, const void *right)
{
	const struct remark *const *a = left, *const *b = right;

	if ((*a)->claim_hash != (*b)->claim_hash)
		return (*a)->claim_hash < (*b)->claim_hash ? -1 : 1;
	if ((*a)->sentence_hash != (*b)->sentence_hash)
		return (*a)->sentence_hash < (*b)->sentence_hash ? -1 : 1;
	return (*a > *b) - (*a < *b);
}

/* The same words may stand in an article twice. */
static void remarks_number(struct remarks *remarks)
{
	struct remark **rows = malloc(remarks->count * sizeof(*rows));

	if (!rows)
		abort();
	for (uint32_t i = 0; i < remarks->count; i++)
		rows[i] = &remarks->rows[i];
	qsort(rows, remarks->count, sizeof(*rows), likeness_order);
	for (uint32_t i = 0; i < remarks->count; i++) {
		bool alike =
			i && rows[i]->claim_hash == rows[i - 1]->claim_hash &&
			rows[i]->sentence_hash == rows[i - 1]->sentence_hash;

		rows[i]->ordinal = alike ? rows[i - 1]->ordinal + 1 : 0;
	}
	free(rows);
}

void remarks_sort(struct remarks *remarks)
{
	if (!remarks->count)
		return;
	qsort(remarks->rows, remarks->count, sizeof(*remarks->rows),
		remark_order);
	remarks_number(remarks);
}

struct str remark_fingerprint(struct arena *arena, const struct remark *remark)
{
	return arena_format(arena, "%016" PRIx64 "%016" PRIx64,
		remark->claim_hash + remark->ordinal, remark->sentence_hash);
}

uint64_t words_hash(uint64_t seed, struct str words)
{
	uint64_t hash = seed;
	size_t at = 0;

	while (at < words.len) {
		char folded[64];
		size_t count = 0;

		while (at < words.len && char_is_space(words.ptr[at]))
			at++;
		while (at < words.len && !char_is_space(words.ptr[at]) &&
			count < sizeof(folded))
			folded[count++] = char_lower(words.ptr[at++]);
		if (count)
			hash = hash_more(hash, str_from(folded, count));
	}
	return hash;
}
