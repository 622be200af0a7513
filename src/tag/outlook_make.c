#include "tag/outlook_make.h"

#include "base/hash.h"
#include "tag/outlook_cells.h"
#include "tag/outlook_phrase.h"
#include "tag/outlook_wait.h"

#include <stdlib.h>

enum { STATES_MAX = UINT16_MAX, HASH_SLOTS = 1 << 17, SETS_MAX = 1 << 12 };

struct item_set {
	uint32_t first, count; /* among the maker's items */
};

struct numbers ROWS_OF(uint16_t);

/* The usual making of states: a set of items is one. */
struct maker {
	struct patterns *patterns;
	struct arena arena;
	struct waiting waiting;
	struct items items;       /* of all states */
	struct item_set *states;  /* by state; 0 is none, 1 is before a text */
	struct pattern_set *sets; /* 0 is empty */
	uint32_t state_count, set_count;
	uint16_t last_set; /* which is likely to be found again */
	uint16_t *slots;   /* a hash table of the states */
	uint32_t column_count;
	symbol_id symbols[SYMBOLS_MAX]; /* by column: one of it */
};

/* --- keeping it */

static uint16_t ends_keep(struct maker *m)
{
	uint32_t set = 0;

	if (memcmp(&m->sets[m->last_set], &m->waiting.ends,
		    sizeof(m->waiting.ends)) == 0)
		return m->last_set;
	while (set < m->set_count && memcmp(&m->sets[set], &m->waiting.ends,
					     sizeof(m->waiting.ends)) != 0)
		set++;
	if (set == m->set_count) {
		if (set == SETS_MAX)
			abort(); /* our tables have outgrown SETS_MAX */
		m->sets[m->set_count++] = m->waiting.ends;
	}
	m->last_set = (uint16_t)set;
	return m->last_set;
}

static struct str items_bytes(const uint32_t *items, uint32_t count)
{
	return str_from((const char *)items, count * sizeof(*items));
}

static bool is_state(const struct maker *m, uint32_t state)
{
	const struct item_set *row = &m->states[state];

	return str_eq(items_bytes(m->items.rows + row->first, row->count),
		items_bytes(m->waiting.found.rows, m->waiting.found.count));
}

/* The number of the state that was put together, 0 where nothing goes on. */
static uint16_t found_keep(struct maker *m)
{
	struct items *found = &m->waiting.found;
	uint64_t at;

	if (!found->count)
		return 0;
	at = hash_str(items_bytes(found->rows, found->count)) % HASH_SLOTS;
	while (m->slots[at] && !is_state(m, m->slots[at]))
		at = (at + 1) % HASH_SLOTS;
	if (m->slots[at])
		return m->slots[at];
	if (m->state_count == STATES_MAX)
		abort(); /* our tables have outgrown STATES_MAX */
	m->slots[at] = (uint16_t)m->state_count;
	m->states[m->state_count] =
		(struct item_set){m->items.count, found->count};
	ROWS_EACH (uint32_t, item, *found)
		*ROWS_ADD(&m->arena, &m->items) = *item;
	return (uint16_t)m->state_count++;
}

/* --- columns: symbols that no element tells apart */

/* Parts the symbols that are in a set from those that share a column with them
 * and are not. */
static void columns_split(struct maker *m, const struct symbol_set *set)
{
	uint32_t count = m->patterns->symbols.count;
	uint16_t *columns = m->patterns->outlooks.columns;
	uint16_t parted[SYMBOLS_MAX] = {0};
	bool stays[SYMBOLS_MAX] = {false};

	for (uint32_t s = 0; s < count; s++)
		if (!bits_have(set->bits, s))
			stays[columns[s]] = true;
	for (uint32_t s = 0; s < count; s++) {
		uint16_t old = columns[s];

		if (!bits_have(set->bits, s) || !stays[old])
			continue;
		if (!parted[old])
			parted[old] = (uint16_t)m->column_count++;
		columns[s] = parted[old];
	}
}

static const struct compiled *owner_of(const struct maker *m, uint32_t element)
{
	return &m->patterns->rows[m->waiting.owners[element]];
}

static void columns_split_by(struct maker *m, uint32_t i)
{
	const struct element *element = &m->patterns->elements.rows[i];
	struct symbol_set one = {{0}};

	bits_add(one.bits, element->one);
	columns_split(
		m, element->set ? &m->patterns->sets.rows[element->set] : &one);
}

/* Words that only holidays begin with come behind all others, and those that
 * are only inside their names last: most rows treat all of these alike. */
static void columns_part(struct maker *m)
{
	const struct patterns *patterns = m->patterns;

	for (uint32_t i = 0; i < patterns->elements.count; i++)
		if (compiled_shape(owner_of(m, i))->group != GROUP_holiday)
			columns_split_by(m, i);
	for (const struct phrase_step *step = phrase_steps;
		step->from != PHRASE_WHOLE; step++) {
		struct symbol_set set = {{0}};

		for (uint32_t s = 0; s < patterns->symbols.count; s++)
			if (phrase_steps_by(
				    &patterns->symbols, step, (symbol_id)s))
				bits_add(set.bits, s);
		columns_split(m, &set);
	}
	m->patterns->outlooks.names = m->column_count;
	for (uint32_t p = 0; p < patterns->count; p++)
		if (compiled_shape(&patterns->rows[p])->group == GROUP_holiday)
			columns_split_by(m, patterns->rows[p].first);
	m->patterns->outlooks.names_end = m->column_count;
	for (uint32_t i = 0; i < patterns->elements.count; i++)
		columns_split_by(m, i);
}

static void columns_give(struct maker *m)
{
	struct outlooks *outlooks = &m->patterns->outlooks;
	uint32_t count = m->patterns->symbols.count;

	outlooks->columns = arena_alloc(
		m->patterns->arena, count * sizeof(*outlooks->columns));
	m->column_count = 1;
	columns_part(m);
	for (uint32_t s = count; s-- > 0;)
		m->symbols[outlooks->columns[s]] = (symbol_id)s;
}

/* --- all of it */

static void *zeroed(struct maker *m, size_t count, size_t size)
{
	return arena_alloc(&m->arena, count * size);
}

static void maker_init(struct maker *m, struct patterns *patterns)
{
	*m = (struct maker){.patterns = patterns, .state_count = 1};
	m->states = zeroed(m, STATES_MAX, sizeof(*m->states));
	m->slots = zeroed(m, HASH_SLOTS, sizeof(*m->slots));
	m->sets = zeroed(m, SETS_MAX, sizeof(*m->sets));
	m->set_count = OUTLOOK_ANYTHING + 1;
	m->sets[OUTLOOK_ANYTHING].open = UINT32_MAX;
	for (uint32_t p = 0; p < patterns->count; p++)
		bits_add(m->sets[OUTLOOK_ANYTHING].bits, p);
	for (const struct phrase_step *step = phrase_steps;
		step->from != PHRASE_WHOLE; step++)
		for (const uint16_t *mark = step->marks; *mark; mark++)
			symbols_add_mark(&patterns->symbols, *mark);
	waiting_init(&m->waiting, patterns, &m->arena);
}

/* The state before a text is only left: what it leads to is by symbol. */
static void first_keep(struct maker *m, const struct outlook_step *steps)
{
	struct outlooks *outlooks = &m->patterns->outlooks;
	uint32_t count = m->patterns->symbols.count;

	outlooks->first = arena_alloc(
		m->patterns->arena, count * sizeof(*outlooks->first));
	for (uint32_t s = 0; s < count; s++)
		outlooks->first[s] = steps[outlooks->columns[s]];
}

/* Where a state leads by a symbol. */
static struct outlook_step state_step(
	struct maker *m, uint32_t state, symbol_id symbol)
{
	const struct item_set *row = &m->states[state];

	waiting_step(
		&m->waiting, m->items.rows + row->first, row->count, symbol);
	return (struct outlook_step){found_keep(m), ends_keep(m)};
}

/* All that the first state leads to, and what that leads to. */
static void states_make(struct maker *m, struct outlook_cells *cells)
{
	struct outlook_step steps[SYMBOLS_MAX];

	waiting_begin(&m->waiting);
	found_keep(m);
	for (uint32_t state = 1; state < m->state_count; state++) {
		for (uint32_t c = 0; c < m->column_count; c++)
			steps[c] = state_step(m, state, m->symbols[c]);
		if (state == 1)
			first_keep(m, steps);
		else
			outlook_cells_add(cells, &m->patterns->outlooks, state,
				steps, m->column_count);
	}
}

/* One set, as a list. */
static struct outlook_set set_keep(
	struct maker *m, const struct pattern_set *set, struct numbers *numbers)
{
	struct outlook_set kept = {
		.first = numbers->count, .open = (uint32_t)set->open};

	for (uint32_t p = 0; p < m->patterns->count; p++) {
		enum group group = compiled_shape(&m->patterns->rows[p])->group;

		if (!bits_have(set->bits, p))
			continue;
		*ROWS_ADD(m->patterns->arena, numbers) = (uint16_t)p;
		kept.groups |= 1u << group;
		for (uint32_t above = group + 1; above < GROUP_COUNT; above++)
			if (kept.lower[above] < UINT8_MAX)
				kept.lower[above]++;
	}
	*ROWS_ADD(m->patterns->arena, numbers) = NO_PATTERN;
	return kept;
}

static void sets_keep(struct maker *m)
{
	struct outlooks *outlooks = &m->patterns->outlooks;
	struct numbers numbers = {NULL, 0, 0};

	outlooks->state_count = m->state_count;
	outlooks->set_count = m->set_count;
	outlooks->sets = arena_alloc(
		m->patterns->arena, m->set_count * sizeof(*outlooks->sets));
	for (uint32_t set = 0; set < m->set_count; set++)
		outlooks->sets[set] = set_keep(m, &m->sets[set], &numbers);
	outlooks->patterns = numbers.rows;
	outlooks->pattern_count = numbers.count;
}

void outlooks_make(struct patterns *patterns)
{
	struct maker *m = calloc(1, sizeof(*m));
	struct outlook_cells cells = {0};

	if (!m)
		abort();
	maker_init(m, patterns);
	columns_give(m);
	cells.arena = &m->arena;
	patterns->outlooks.states = arena_alloc(patterns->arena,
		STATES_MAX * sizeof(*patterns->outlooks.states));
	states_make(m, &cells);
	sets_keep(m);
	outlook_cells_lay(
		&cells, patterns->arena, m->column_count, &patterns->outlooks);
	arena_release(&m->arena);
	free(m);
}
