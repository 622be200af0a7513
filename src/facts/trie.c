#include "facts/trie.h"

#include "facts/ids.h"
#include "facts/word.h"

enum { KEPT_LETTERS = 4 }; /* names of so many letters keep their case */

/* A name while names are added. */
struct name {
	struct str spelling;
	struct automaton_name row; /* without its spelling */
};
struct names ROWS_OF(struct name);

struct trie {
	struct arena *arena;
	uint32_t filter[FILTER_WORDS];
	struct ids words;
	struct {
		struct automaton_edge *slots;
		uint32_t count, room;
	} edges;
	struct {
		uint32_t *rows; /* a node's first name, or NO_NAME */
		uint32_t count, room;
	} nodes;
	struct names names;
	uint32_t letters; /* of all words and spellings */
};

struct trie *trie_new(struct arena *arena)
{
	struct trie *trie = arena_alloc(arena, sizeof(*trie));

	trie->arena = arena;
	*ROWS_ADD(arena, &trie->nodes) = NO_NAME; /* the root */
	return trie;
}

static struct automaton_edge *edge_of(const struct trie *trie, uint32_t node,
	uint32_t separator, uint32_t word)
{
	uint32_t mask = trie->edges.room - 1;
	struct automaton_edge *edge;

	for (uint32_t at = edge_hash(node, separator, word);; at++) {
		edge = &trie->edges.slots[at & mask];
		if (!edge->word || (edge->node == node && edge->word == word &&
					   edge->separator == separator))
			return edge;
	}
}

static void edges_grow(struct trie *trie)
{
	struct automaton_edge *old = trie->edges.slots;
	uint32_t room = trie->edges.room;

	trie->edges.room = room ? room * 2 : 256;
	trie->edges.slots =
		arena_alloc(trie->arena, trie->edges.room * sizeof(*old));
	for (uint32_t i = 0; i < room; i++)
		if (old[i].word)
			*edge_of(trie, old[i].node, old[i].separator,
				old[i].word) = old[i];
}

/* The node behind an edge, made where it is new. */
static uint32_t edge_make(
	struct trie *trie, uint32_t node, uint32_t separator, uint32_t word)
{
	struct automaton_edge *edge;

	if (trie->edges.count * 2 >= trie->edges.room)
		edges_grow(trie);
	edge = edge_of(trie, node, separator, word);
	if (!edge->word) {
		*edge = (struct automaton_edge){
			node, word, separator, trie->nodes.count};
		trie->edges.count++;
		*ROWS_ADD(trie->arena, &trie->nodes) = NO_NAME;
	}
	return edge->to;
}

/* A word's number, made where it is new; 0 where it is too long. */
static uint32_t word_make(struct trie *trie, struct str word)
{
	char folded[WORD_LIMIT];
	struct str key = {folded, word_fold(word, folded)};
	uint32_t known = ids_find(&trie->words, key);

	if (!key.len)
		return 0;
	if (known == IDS_NONE) {
		known = ids_put(trie->arena, &trie->words,
			arena_copy(trie->arena, key), trie->words.count);
		trie->letters += (uint32_t)key.len;
	}
	return known + 1;
}

static void filter_add(struct trie *trie, struct str word)
{
	uint32_t bit = filter_bit(word.ptr, word.len, word.len);

	trie->filter[bit / 32] |= 1u << bit % 32;
}

/* The node of a name, whose words are counted; NO_NAME where it has none or
 * too many. */
static uint32_t node_make(struct trie *trie, struct str name, uint32_t *words)
{
	size_t start = 0, end, next;
	uint32_t node = 0, separator = 0;

	while (start < name.len && word_end(name, start) == start)
		start = character_end(name, start);
	for (*words = 0; (end = word_end(name, start)) > start; start = next) {
		struct str word = str_cut(name, start, end);
		uint32_t number = word_make(trie, word);

		if (!number || ++*words > NAME_WORDS)
			return NO_NAME;
		if (node == 0)
			filter_add(trie, word);
		node = edge_make(trie, node, separator, number);
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

/* Makes a name's target that of two rows. */
static void name_share(struct automaton_name *name, struct target more)
{
	struct target *have = &name->target;

	if (have->event == more.event && have->row == more.row)
		return;
	if (have->series != more.series || more.series == NO_SERIES)
		name->nothing = true;
	*have = (struct target){false, more.series, more.series};
}

void trie_add(struct trie *trie, struct str name, struct target target)
{
	uint32_t words, node = node_make(trie, name, &words);
	bool keeps = letter_count(name) <= KEPT_LETTERS;
	bool capital = words == 1 && char_is_upper(name.ptr[0]);
	struct name *added;

	if (node == NO_NAME)
		return;
	for (uint32_t i = trie->nodes.rows[node]; i != NO_NAME;
		i = trie->names.rows[i].row.other) {
		struct name *known = &trie->names.rows[i];

		if (!keeps || same_spelling(known->spelling, name)) {
			name_share(&known->row, target);
			known->row.capital &= capital;
			return;
		}
	}
	added = ROWS_ADD(trie->arena, &trie->names);
	added->spelling = name;
	added->row = (struct automaton_name){.target = target,
		.keeps = keeps,
		.capital = capital,
		.other = trie->nodes.rows[node]};
	trie->nodes.rows[node] = trie->names.count - 1;
	trie->letters += keeps ? (uint32_t)name.len : 0;
}

/* Where letters are put one behind the other. */
struct pen {
	char *text;
	uint32_t at;
};

static struct span pen_write(struct pen *pen, struct str s)
{
	struct span span = {pen->at, pen->at + (uint32_t)s.len};

	memcpy(pen->text + pen->at, s.ptr, s.len);
	pen->at = span.end;
	return span;
}

static const struct automaton_word *words_write(
	const struct trie *trie, struct pen *pen)
{
	const struct ids *ids = &trie->words;
	struct automaton_word *words =
		arena_alloc(trie->arena, ids->room * sizeof(*words));

	for (uint32_t i = 0; i < ids->room; i++)
		if (ids->slots[i].key.ptr)
			words[i] = (struct automaton_word){
				pen_write(pen, ids->slots[i].key),
				ids->slots[i].row + 1};
	return words;
}

/* A spelling is looked at where it must be kept, and only written there. */
static const struct automaton_name *names_write(
	const struct trie *trie, struct pen *pen)
{
	struct automaton_name *names =
		arena_alloc(trie->arena, trie->names.count * sizeof(*names));

	for (uint32_t i = 0; i < trie->names.count; i++) {
		names[i] = trie->names.rows[i].row;
		if (names[i].keeps)
			names[i].spelling =
				pen_write(pen, trie->names.rows[i].spelling);
	}
	return names;
}

const struct automaton *trie_automaton(const struct trie *trie)
{
	struct automaton *automaton =
		arena_alloc(trie->arena, sizeof(*automaton));
	struct pen pen = {arena_alloc(trie->arena, trie->letters), 0};

	*automaton = (struct automaton){.filter = trie->filter,
		.words = words_write(trie, &pen),
		.edges = trie->edges.slots,
		.nodes = trie->nodes.rows,
		.names = names_write(trie, &pen),
		.text = pen.text,
		.word_room = trie->words.room,
		.edge_room = trie->edges.room,
		.node_count = trie->nodes.count,
		.name_count = trie->names.count,
		.text_len = trie->letters};
	return automaton;
}
