#include "tag/outlook_wait.h"

#include "tag/outlook_phrase.h"

#include <stdlib.h>

/* An item is an element and how a pattern stands to it, in one number. */
enum standing {
	NEXT,   /* the element comes next */
	CALLED, /* so it does in a holiday, which another pattern waits for */
	INSIDE, /* from here on: it is a phrase, read up to an enum phrase_place
		 */
	STANDINGS = INSIDE + PHRASE_PLACES
};

static const struct element *element_of(const struct waiting *w, uint32_t item)
{
	return &w->patterns->elements.rows[item / STANDINGS];
}

/* Whether holidays are entered at an element: behind one word, "the". */
static bool calls_holidays(const struct waiting *w, uint32_t i)
{
	const struct element *element = &w->patterns->elements.rows[i];

	return element->kind == ELEMENT_GROUP &&
	       element->group == GROUP_holiday &&
	       i > w->patterns->rows[w->owners[i]].leader && !element[-1].set;
}

static bool is_led(
	const struct patterns *patterns, uint32_t pattern, enum group group)
{
	const struct element *leader =
		&patterns->elements.rows[patterns->rows[pattern].leader];

	return leader->kind == ELEMENT_GROUP && leader->group == group;
}

/* From the highest group down, for groups lead only higher ones. */
static void led_fill(struct waiting *w)
{
	const struct patterns *patterns = w->patterns;

	for (uint32_t group = GROUP_COUNT; group-- > 0;)
		for (uint32_t p = 0; p < patterns->count; p++)
			if (is_led(patterns, p, group)) {
				enum group led =
					compiled_shape(&patterns->rows[p])
						->group;

				bits_add(w->led[group].bits, p);
				bits_join(w->led[group].bits, w->led[led].bits,
					SET_WORDS);
				w->led[group].open |=
					w->led[led].open | 1u << led;
			}
}

/* --- putting a state together */

static void item_add(struct waiting *w, uint32_t element, uint32_t standing)
{
	uint32_t item = element * STANDINGS + standing;

	if (w->seen[item] == w->stamp)
		return;
	w->seen[item] = w->stamp;
	*ROWS_ADD(w->arena, &w->found) = item;
}

static void pattern_end(struct waiting *w, uint32_t pattern);
static void holiday_end(struct waiting *w);
static void holidays_call(struct waiting *w);

/* A pattern waits at the element `i`, or at what is behind it where that takes
 * no token or may be missing; a holiday perhaps as one that was called. */
static void pattern_wait(
	struct waiting *w, uint32_t pattern, uint32_t i, uint32_t standing)
{
	const struct compiled *compiled = &w->patterns->rows[pattern];

	while (i < compiled->end) {
		const struct element *element = &w->patterns->elements.rows[i];

		if (element_looks(element)) {
			i++;
			continue;
		}
		item_add(w, i, standing);
		if (calls_holidays(w, i))
			holidays_call(w);
		if (!element->skip)
			return;
		i += element->skip;
	}
	if (standing == CALLED)
		holiday_end(w);
	else
		pattern_end(w, pattern);
}

/* All holidays, for a pattern that waits for one. */
static void holidays_call(struct waiting *w)
{
	const struct patterns *patterns = w->patterns;

	for (uint32_t p = 0; p < patterns->count; p++)
		if (compiled_shape(&patterns->rows[p])->group == GROUP_holiday)
			pattern_wait(w, p, patterns->rows[p].first, CALLED);
}

/* A holiday has ended: those who wait for one go on. */
static void holiday_end(struct waiting *w)
{
	for (uint32_t i = 0; i < w->from_count; i++) {
		uint32_t item = w->from[i];
		uint32_t element = item / STANDINGS;

		if (calls_holidays(w, element))
			pattern_wait(w, w->owners[element], element + 1, NEXT);
	}
}

/* A pattern may end here, and what its group leads goes on. (As deep as there
 * are groups: they lead only higher ones.) */
static void pattern_end(struct waiting *w, uint32_t pattern)
{
	const struct patterns *patterns = w->patterns;
	enum group group = compiled_shape(&patterns->rows[pattern])->group;

	if (bits_have(w->ends.bits, pattern))
		return;
	bits_add(w->ends.bits, pattern);
	for (uint32_t p = 0; p < patterns->count; p++)
		if (is_led(patterns, p, group))
			pattern_wait(w, p, patterns->rows[p].leader + 1, NEXT);
}

/* A pattern may end here or further on, so all that its group leads may, too.
 */
static void pattern_may_end(struct waiting *w, uint32_t pattern)
{
	enum group group = compiled_shape(&w->patterns->rows[pattern])->group;

	bits_add(w->ends.bits, pattern);
	bits_join(w->ends.bits, w->led[group].bits, SET_WORDS);
	w->ends.open |= w->led[group].open | 1u << group;
}

/* How a phrase goes on that was read up to a place. */
static void phrase_go_on(struct waiting *w, uint32_t element,
	enum phrase_place place, symbol_id symbol)
{
	for (const struct phrase_step *step = phrase_steps;
		step->from != PHRASE_WHOLE; step++) {
		if (step->from != place ||
			!phrase_steps_by(&w->patterns->symbols, step, symbol))
			continue;
		if (step->to != PHRASE_WHOLE)
			item_add(w, element, INSIDE + step->to);
		if (phrase_may_end(step->to))
			pattern_wait(w, w->owners[element], element + 1, NEXT);
	}
}

/* What becomes of an item of the state by a symbol. */
static void item_step(struct waiting *w, uint32_t item, symbol_id symbol)
{
	const struct element *element = element_of(w, item);
	uint32_t at = item / STANDINGS, standing = item % STANDINGS;

	if (standing >= INSIDE) {
		phrase_go_on(
			w, at, (enum phrase_place)(standing - INSIDE), symbol);
		return;
	}
	if (!element_takes(w->patterns, element, symbol))
		return;
	switch ((enum element_kind)element->kind) {
	case ELEMENT_TOKEN:
		pattern_wait(w, w->owners[at], at + 1, standing);
		break;
	case ELEMENT_PHRASE:
		phrase_go_on(w, at,
			(enum phrase_place)(
				PHRASE_NUM + element->phrase - CLASS_NUM),
			symbol);
		break;
	case ELEMENT_GROUP:
		if (!calls_holidays(w, at))
			pattern_may_end(w, w->owners[at]);
		break;
	}
}

/* Who waits for a holiday does so as long as one goes on. */
static void callers_keep(struct waiting *w)
{
	bool called = false;

	for (uint32_t i = 0; i < w->found.count && !called; i++)
		called = w->found.rows[i] % STANDINGS == CALLED;
	for (uint32_t i = 0; called && i < w->from_count; i++) {
		uint32_t item = w->from[i];

		if (calls_holidays(w, item / STANDINGS))
			item_add(w, item / STANDINGS, NEXT);
	}
}

/* --- for others */

void waiting_init(
	struct waiting *w, const struct patterns *patterns, struct arena *arena)
{
	uint32_t elements = patterns->elements.count;

	*w = (struct waiting){.patterns = patterns, .arena = arena};
	w->owners = arena_alloc(arena, elements * sizeof(*w->owners));
	w->seen = arena_alloc(arena, elements * STANDINGS * sizeof(*w->seen));
	for (uint32_t p = 0; p < patterns->count; p++)
		for (uint32_t i = patterns->rows[p].first;
			i < patterns->rows[p].end; i++)
			w->owners[i] = p;
	led_fill(w);
}

static void found_clear(struct waiting *w)
{
	w->found.count = 0;
	w->ends = (struct pattern_set){{0}, 0};
	w->stamp++;
}

void waiting_begin(struct waiting *w)
{
	const struct patterns *patterns = w->patterns;

	found_clear(w);
	for (uint32_t p = 0; p < patterns->count; p++) {
		uint32_t leader = patterns->rows[p].leader;

		if (patterns->elements.rows[leader].kind != ELEMENT_GROUP)
			item_add(w, leader, NEXT);
	}
}

static int item_order(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

void waiting_step(struct waiting *w, const uint32_t *items, uint32_t count,
	symbol_id symbol)
{
	found_clear(w);
	w->from = items;
	w->from_count = count;
	for (uint32_t i = 0; i < count; i++)
		item_step(w, items[i], symbol);
	callers_keep(w);
	if (w->found.count)
		qsort(w->found.rows, w->found.count, sizeof(*w->found.rows),
			item_order);
}
