#include "report/beside.h"

static void row_add(struct arena *arena, struct beside *beside, uint32_t a,
	uint32_t b, const struct match *match)
{
	*ROWS_ADD(arena, beside) = (struct beside_row){a, b, match};
}

/* What only b has, up to its passage `before`. */
static void others_add(struct arena *arena, struct beside *beside,
	const bool *b_matched, uint32_t *next, uint32_t before)
{
	for (; *next < before; ++*next)
		if (!b_matched[*next])
			row_add(arena, beside, NO_PASSAGE, *next, NULL);
}

void beside_make(
	struct arena *arena, const struct comparison *c, struct beside *beside)
{
	uint32_t b_count = c->b->passages.count, match = 0, next = 0;
	bool *b_matched = arena_alloc(arena, b_count + 1u);

	*beside = (struct beside){0};
	ROWS_EACH (struct match, m, c->matches)
		b_matched[m->b] = true;
	for (uint32_t a = 0; a < c->a->passages.count; a++) {
		const struct match *m;

		if (match == c->matches.count ||
			c->matches.rows[match].a != a) {
			row_add(arena, beside, a, NO_PASSAGE, NULL);
			continue;
		}
		m = &c->matches.rows[match];
		others_add(arena, beside, b_matched, &next, m->b);
		row_add(arena, beside, a, m->b, m);
		if (next == m->b)
			next++;
		match++;
	}
	others_add(arena, beside, b_matched, &next, b_count);
}

bool beside_is_shown(
	const struct comparison *comparison, const struct beside_row *row)
{
	return comparison->link.linked ||
	       (row->match && match_is_duplicate(comparison->a, row->match));
}

struct str beside_relation(enum relation relation)
{
	static const struct str texts[] = {
		[RELATION_IDENTICAL] = STR_INIT("One text, twice"),
		[RELATION_REVISION] =
			STR_INIT("One story, revised: most of the text is "
				 "the same"),
		[RELATION_EXCERPT] =
			STR_INIT("One story: most of the shorter text stands "
				 "in the longer"),
		[RELATION_REWRITE] =
			STR_INIT("One story, rewritten: some passages are the "
				 "same"),
		[RELATION_SAME_EVENT] =
			STR_INIT("One story, told in other words"),
		[RELATION_UNRELATED] = STR_INIT("Two stories"),
	};

	return texts[relation];
}
