#include "story/common.h"

enum {
	TOLD_MOST = 6,
	TOLD_WEIGHT = 25 /* what tells less is no reason */
};

struct sides {
	const struct version *a, *b;
};

/* Whether both have the term as one of a kind, and it tells something. */
static bool is_shared(
	const struct sides *sides, const struct term *term, enum term_kind kind)
{
	const struct trait *mine = trait_find(&sides->a->traits, term->key);
	const struct trait *other = trait_find(&sides->b->traits, term->key);

	return mine && other && mine->kind == kind && other->kind == kind &&
	       mine->weight >= TOLD_WEIGHT && other->weight >= TOLD_WEIGHT;
}

/* The text of the terms of a from `at` on that are shared, as one name. */
static struct str shared_text(const struct sides *sides, enum term_kind kind,
	uint32_t at, uint32_t *end)
{
	const struct terms *terms = &sides->a->passages.terms;
	struct span span = terms->rows[at].span;

	for (*end = at + 1; *end < terms->count; ++*end) {
		const struct term *next = &terms->rows[*end];

		if (kind != TERM_NAME || next->span.start != span.end + 1 ||
			!is_shared(sides, next, kind))
			break;
		span.end = next->span.end;
	}
	return str_at(sides->a->article.text, span);
}

static bool is_told(const struct strs *told, struct str text)
{
	ROWS_EACH (struct str, old, *told)
		if (str_find(*old, text, 0) != STR_NPOS)
			return true;
	return false;
}

struct str common_terms(struct arena *arena, const struct version *a,
	const struct version *b, enum term_kind kind)
{
	const struct sides sides = {a, b};
	const struct terms *terms = &a->passages.terms;
	struct buffer list = BUFFER_INIT;
	struct strs told = {0};
	struct str all;
	uint32_t end;

	for (uint32_t i = 0; i < terms->count && told.count < TOLD_MOST;
		i = end) {
		struct str text;

		end = i + 1;
		if (!is_shared(&sides, &terms->rows[i], kind))
			continue;
		text = shared_text(&sides, kind, i, &end);
		if (is_told(&told, text))
			continue;
		buffer_add(&list, told.count ? STR(", ") : STR(""));
		buffer_add(&list, text);
		*ROWS_ADD(arena, &told) = text;
	}
	all = arena_copy(arena, buffer_str(&list));
	buffer_release(&list);
	return all;
}
