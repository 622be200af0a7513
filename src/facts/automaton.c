#include "facts/automaton.h"

#include "facts/block.h"
#include "facts/ids.h"
#include "facts/word.h"

enum {
	NAME_WORDS = 24,  /* of a name */
	KEPT_LETTERS = 4, /* names of so many letters keep their case */
	FILTER_BITS = 16, /* of a filter hash: 8 KiB, at home in the cache */
	NO_NAME = UINT32_MAX
};

/* From a node, over what separates two words, with a word, to a node. */
struct edge {
	uint32_t node, word; /* word: index + 1; 0 is a free slot */
	uint32_t separator, to;
};

/* A name that ends at a node; names of few letters may share one, each with
 * a spelling of its own. */
struct name {
	struct str spelling;
	struct target target;
	bool nothing;   /* belongs to strangers */
	bool keeps;     /* few letters: is found as spelt only */
	bool capital;   /* one word with a capital: is found with one only */
	uint32_t other; /* the node's next name, or NO_NAME */
};
struct names ROWS_OF(struct name);

struct automaton {
	struct arena *arena;
	uint32_t filter[(1 << FILTER_BITS) / 32];
	struct ids words;
	struct {
		struct edge *slots;
		uint32_t count, room;
	} edges;
	struct {
		uint32_t *rows; /* a node's first name, or NO_NAME */
		uint32_t count, room;
	} nodes;
	struct names names;
};

struct automaton *automaton_new(struct arena *arena)
{
	struct automaton *automaton = arena_alloc(arena, sizeof(*automaton));

	automaton->arena = arena;
	*ROWS_ADD(arena, &automaton->nodes) = NO_NAME; /* the root */
	return automaton;
}

/*
 * The filter bit of a word: its length and first four letters. Only for ASCII
 * letters and digits, where setting 0x20 folds the case. `room` is how many
 * bytes may be looked at.
 */
static inline uint32_t filter_bit(const char *word, size_t len, size_t room)
{
	/* As bytes, so that they mean the same in any byte order. */
	static const unsigned char masks[5][4] = {{0, 0, 0, 0}, {255, 0, 0, 0},
		{255, 255, 0, 0}, {255, 255, 255, 0}, {255, 255, 255, 255}};
	uint32_t letters = 0, mask;

	if (room >= 4)
		memcpy(&letters, word, 4);
	else
		memcpy(&letters, word, room);
	memcpy(&mask, masks[len < 4 ? len : 4], 4);
	letters = (letters | 0x20202020u) & mask;
	return (letters * 2654435761u + (uint32_t)len * 2246822519u) >>
	       (32 - FILTER_BITS);
}

static struct edge *edge_of(const struct automaton *automaton, uint32_t node,
	uint32_t separator, uint32_t word)
{
	uint32_t mask = automaton->edges.room - 1;
	uint32_t at = node * 2654435761u ^ word * 2246822519u ^ separator;
	struct edge *edge;

	for (at ^= at >> 15;; at++) {
		edge = &automaton->edges.slots[at & mask];
		if (!edge->word || (edge->node == node && edge->word == word &&
					   edge->separator == separator))
			return edge;
	}
}

static void edges_grow(struct automaton *automaton)
{
	struct edge *old = automaton->edges.slots;
	uint32_t room = automaton->edges.room;

	automaton->edges.room = room ? room * 2 : 256;
	automaton->edges.slots = arena_alloc(
		automaton->arena, automaton->edges.room * sizeof(*old));
	for (uint32_t i = 0; i < room; i++)
		if (old[i].word)
			*edge_of(automaton, old[i].node, old[i].separator,
				old[i].word) = old[i];
}

/* The node behind an edge, made where it is new. */
static uint32_t edge_make(struct automaton *automaton, uint32_t node,
	uint32_t separator, uint32_t word)
{
	struct edge *edge;

	if (automaton->edges.count * 2 >= automaton->edges.room)
		edges_grow(automaton);
	edge = edge_of(automaton, node, separator, word);
	if (!edge->word) {
		*edge = (struct edge){
			node, word, separator, automaton->nodes.count};
		automaton->edges.count++;
		*ROWS_ADD(automaton->arena, &automaton->nodes) = NO_NAME;
	}
	return edge->to;
}

/* A word's number, made where it is new; 0 where it is too long. */
static uint32_t word_make(struct automaton *automaton, struct str word)
{
	char folded[WORD_LIMIT];
	struct str key = {folded, word_fold(word, folded)};
	uint32_t known = ids_find(&automaton->words, key);

	if (!key.len)
		return 0;
	if (known == IDS_NONE)
		known = ids_put(automaton->arena, &automaton->words,
			arena_copy(automaton->arena, key),
			automaton->words.count);
	return known + 1;
}

static uint32_t word_number(const struct automaton *automaton, struct str word)
{
	char folded[WORD_LIMIT];
	struct str key = {folded, word_fold(word, folded)};
	uint32_t known = ids_find(&automaton->words, key);

	return key.len && known != IDS_NONE ? known + 1 : 0;
}

static void filter_add(struct automaton *automaton, struct str word)
{
	uint32_t bit = filter_bit(word.ptr, word.len, word.len);

	automaton->filter[bit / 32] |= 1u << bit % 32;
}

static inline bool filter_has(const struct automaton *automaton,
	struct str text, size_t start, size_t end)
{
	uint32_t bit =
		filter_bit(text.ptr + start, end - start, text.len - start);

	return automaton->filter[bit / 32] >> bit % 32 & 1;
}

/* The node of a name, whose words are counted; NO_NAME where it has none or
 * too many. */
static uint32_t node_make(
	struct automaton *automaton, struct str name, uint32_t *words)
{
	size_t start = 0, end, next;
	uint32_t node = 0, separator = 0;

	while (start < name.len && word_end(name, start) == start)
		start = character_end(name, start);
	for (*words = 0; (end = word_end(name, start)) > start; start = next) {
		struct str word = str_cut(name, start, end);
		uint32_t number = word_make(automaton, word);

		if (!number || ++*words > NAME_WORDS)
			return NO_NAME;
		if (node == 0)
			filter_add(automaton, word);
		node = edge_make(automaton, node, separator, number);
		separator = separator_read(name, end, &next);
		if (!separator)
			break;
	}
	/* "Inc." ends in a mark; what has words behind is not readable. */
	while (end < name.len && word_end(name, end) == end)
		end = character_end(name, end);
	return *words && end >= name.len ? node : NO_NAME;
}

static size_t letter_count(struct str s)
{
	size_t letters = 0;

	for (size_t i = 0; i < s.len; i++)
		letters += (unsigned char)s.ptr[i] >= 0x80 ||
			   char_is_alpha(s.ptr[i]);
	return letters;
}

/* Whether both are spelt with the same letters and digits, marks aside. */
static bool same_spelling(struct str a, struct str b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.len && !word_bytes[(unsigned char)a.ptr[i]])
			i++;
		while (j < b.len && !word_bytes[(unsigned char)b.ptr[j]])
			j++;
		if (i == a.len || j == b.len)
			return i == a.len && j == b.len;
		if (a.ptr[i++] != b.ptr[j++])
			return false;
	}
}

/* Makes a name's target that of two rows. */
static void name_share(struct name *name, struct target more)
{
	struct target *have = &name->target;

	if (have->event == more.event && have->row == more.row)
		return;
	if (have->series != more.series || more.series == NO_SERIES)
		name->nothing = true;
	*have = (struct target){false, more.series, more.series};
}

void automaton_add(
	struct automaton *automaton, struct str name, struct target target)
{
	uint32_t words, node = node_make(automaton, name, &words);
	bool keeps = letter_count(name) <= KEPT_LETTERS;
	bool capital = words == 1 && char_is_upper(name.ptr[0]);
	struct name *row;

	if (node == NO_NAME)
		return;
	for (uint32_t i = automaton->nodes.rows[node]; i != NO_NAME;
		i = automaton->names.rows[i].other) {
		row = &automaton->names.rows[i];
		if (!keeps || same_spelling(row->spelling, name)) {
			name_share(row, target);
			row->capital &= capital;
			return;
		}
	}
	row = ROWS_ADD(automaton->arena, &automaton->names);
	*row = (struct name){name, target, false, keeps, capital,
		automaton->nodes.rows[node]};
	automaton->nodes.rows[node] = automaton->names.count - 1;
}

/* The name of a node that the written words may stand for. */
static const struct name *name_of(
	const struct automaton *automaton, uint32_t node, struct str written)
{
	for (uint32_t i = automaton->nodes.rows[node]; i != NO_NAME;
		i = automaton->names.rows[i].other) {
		const struct name *name = &automaton->names.rows[i];

		if (name->nothing ||
			(name->capital && !char_is_upper(written.ptr[0])) ||
			(name->keeps &&
				!same_spelling(name->spelling, written)))
			continue;
		return name;
	}
	return NULL;
}

/* The longest name that begins with the word [start, end) of the text. */
static bool longest_name(const struct automaton *automaton, struct str text,
	size_t start, size_t end, struct hit *hit)
{
	uint32_t node = 0, separator = 0;
	bool found = false;

	for (size_t next = start;; end = word_end(text, next)) {
		uint32_t word =
			word_number(automaton, str_cut(text, next, end));
		const struct edge *edge =
			edge_of(automaton, node, separator, word);
		const struct name *name;

		if (!word || !edge->word)
			return found;
		node = edge->to;
		name = name_of(automaton, node, str_cut(text, start, end));
		if (name && name_may_end(text, end)) {
			*hit = (struct hit){
				{(uint32_t)start, (uint32_t)end}, name->target};
			found = true;
		}
		separator = separator_read(text, end, &next);
		if (!separator)
			return found;
	}
}

/* The first name that begins in the run [start, end) of bytes that may be of
 * words. */
static bool run_hit(const struct automaton *automaton, struct str text,
	size_t start, size_t end, struct hit *hit)
{
	while (start < end) {
		size_t behind = word_end(text, start);

		if (behind == start) { /* a mark beyond ASCII */
			start = character_end(text, start);
			continue;
		}
		if (name_may_begin(text, start) &&
			longest_name(automaton, text, start, behind, hit))
			return true;
		start = behind;
	}
	return false;
}

/* The 64 bytes at `at`, breaks behind the text's end. */
static uint64_t block_at(struct str text, size_t at, uint64_t *high)
{
	unsigned char last[BLOCK_BYTES] = {0};

	if (text.len - at >= BLOCK_BYTES)
		return block_words((const unsigned char *)text.ptr + at, high);
	memcpy(last, text.ptr + at, text.len - at);
	return block_words(last, high);
}

/* A run begins or ends where a bit differs from the one before it. Runs of
 * ASCII are words, and the filter passes few; others are looked into. */
bool automaton_next(const struct automaton *automaton, struct str text,
	size_t *at, struct hit *hit)
{
	size_t start = 0;
	uint64_t high = 0;
	bool inside = false;

	if (!automaton->edges.room)
		return false;
	for (size_t block = *at; block < text.len; block += BLOCK_BYTES) {
		uint64_t before = inside ? high : 0, mask, turns;

		high = 0;
		mask = block_at(text, block, &high);
		turns = mask ^ (mask << 1 | inside);
		for (; turns; turns &= turns - 1) {
			size_t end = block + block_lowest(turns);

			inside = !inside;
			if (inside) {
				start = end;
				before = 0;
			} else if ((before | high || filter_has(automaton, text,
							     start, end)) &&
				   run_hit(automaton, text, start, end, hit)) {
				*at = hit->span.end;
				return true;
			}
		}
		high |= before;
	}
	if (inside && run_hit(automaton, text, start, text.len, hit)) {
		*at = hit->span.end;
		return true;
	}
	*at = text.len;
	return false;
}
