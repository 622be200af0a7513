#include "facts/mention.h"

#include "facts/store.h"

/* A year of four digits; 0 for anything else. */
static int32_t year_of(struct str word)
{
	int32_t year;

	return word.len == 4 && str_number(word, &year) ? year : 0;
}

/* The year that stands one space before `at`, or behind it; 0 without one. */
static int32_t year_before(struct str text, size_t at)
{
	if (at < 5 || text.ptr[at - 1] != ' ' ||
		(at > 5 && char_is_digit(text.ptr[at - 6])))
		return 0;
	return year_of(str_cut(text, at - 5, at - 1));
}

static int32_t year_behind(struct str text, size_t at)
{
	if (at + 5 > text.len || text.ptr[at] != ' ' ||
		(at + 5 < text.len && char_is_digit(text.ptr[at + 5])))
		return 0;
	return year_of(str_cut(text, at + 1, at + 5));
}

/* "The 1964 Tokyo Olympics" are not those that the base calls so. */
static bool is_of_another_year(
	struct str text, struct span span, const struct fact_event *event)
{
	int32_t before = year_before(text, span.start);
	int32_t behind = year_behind(text, span.end);

	return (before && !event_is_of(event, before)) ||
	       (behind && !event_is_of(event, behind));
}

/* What a hit mentions; false for nothing. */
static bool mention_of(const struct facts *facts, struct str text,
	const struct hit *hit, struct mention *mention)
{
	uint32_t row = hit->target.row;

	*mention = (struct mention){hit->span, MENTION_ENTITY, row};
	if (!hit->target.event)
		return true;
	mention->kind = MENTION_EVENT;
	if (!is_of_another_year(text, hit->span, &facts->events.rows[row]))
		return true;
	mention->kind = MENTION_ENTITY;
	mention->row = hit->target.series;
	return hit->target.series != NO_SERIES;
}

void mentions_find(struct arena *arena, struct str text,
	const struct facts *facts, struct mentions *mentions)
{
	struct mention mention;
	struct hit hit;
	size_t at = 0;

	while (facts->names && automaton_next(facts->names, text, &at, &hit))
		if (mention_of(facts, text, &hit, &mention))
			*ROWS_ADD(arena, mentions) = mention;
}
