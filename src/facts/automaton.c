#include "facts/automaton.h"

#include "facts/block.h"
#include "facts/ids.h"
#include "facts/word.h"

static inline bool filter_has(const struct automaton *automaton,
	struct str text, size_t start, size_t end)
{
	uint32_t bit =
		filter_bit(text.ptr + start, end - start, text.len - start);

	return automaton->filter[bit / 32] >> bit % 32 & 1;
}

static struct str letters_of(
	const struct automaton *automaton, struct span letters)
{
	return str_from(
		automaton->text + letters.start, letters.end - letters.start);
}

/* A word's number; 0 where no name has it. */
static uint32_t word_number(const struct automaton *automaton, struct str word)
{
	char folded[WORD_LIMIT];
	struct str key = {folded, word_fold(word, folded)};
	const struct automaton_word *slot;

	if (!key.len)
		return 0;
	for (uint32_t at = ids_hash(key);; at++) {
		slot = &automaton->words[at & (automaton->word_room - 1)];
		if (!slot->number ||
			str_eq(letters_of(automaton, slot->letters), key))
			return slot->number;
	}
}

static const struct automaton_edge *edge_of(const struct automaton *automaton,
	uint32_t node, uint32_t separator, uint32_t word)
{
	uint32_t mask = automaton->edge_room - 1;
	const struct automaton_edge *edge;

	for (uint32_t at = edge_hash(node, separator, word);; at++) {
		edge = &automaton->edges[at & mask];
		if (!edge->word || (edge->node == node && edge->word == word &&
					   edge->separator == separator))
			return edge;
	}
}

/* The name of a node that the written words may stand for. */
static const struct automaton_name *name_of(
	const struct automaton *automaton, uint32_t node, struct str written)
{
	const struct automaton_name *name;

	for (uint32_t i = automaton->nodes[node]; i != NO_NAME;
		i = name->other) {
		name = &automaton->names[i];
		if (!name->nothing &&
			(!name->capital || char_is_upper(written.ptr[0])) &&
			(!name->keeps || same_spelling(letters_of(automaton,
							       name->spelling),
						 written)))
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
		const struct automaton_edge *edge =
			edge_of(automaton, node, separator, word);
		const struct automaton_name *name;

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
 * words, not all of them ASCII. */
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

/* The same of any run: one of ASCII is a word, and the filter passes few. There
 * may be other bytes in it where `high` is not 0. */
static inline bool word_hit(const struct automaton *automaton, struct str text,
	size_t start, size_t end, uint64_t high, struct hit *hit)
{
	if (high)
		return run_hit(automaton, text, start, end, hit);
	return filter_has(automaton, text, start, end) &&
	       name_may_begin(text, start) &&
	       longest_name(automaton, text, start, end, hit);
}

/* A run begins or ends where a bit differs from the one before it. */
bool automaton_next(const struct automaton *automaton, struct str text,
	size_t *at, struct hit *hit)
{
	size_t start = 0;
	uint64_t high = 0; /* of the run that is open */
	bool inside = false, found = false;

	if (!automaton->edge_room)
		return false;
	for (size_t block = *at; block < text.len; block += BLOCK_BYTES) {
		uint64_t here = 0, mask = block_at(text, block, &here);
		uint64_t shifted = mask << 1 | inside;
		uint64_t starts = mask & ~shifted, ends = ~mask & shifted;

		if (inside && ends) {
			found = word_hit(automaton, text, start,
				block + bits_lowest(ends), high | here, hit);
			ends &= ends - 1;
			inside = false;
		}
		for (; ends && !found; ends &= ends - 1) {
			size_t first = block + bits_lowest(starts);
			size_t end = block + bits_lowest(ends);

			starts &= starts - 1;
			found = word_hit(
				automaton, text, first, end, here, hit);
		}
		if (found)
			break;
		if (starts) {
			start = block + bits_lowest(starts);
			inside = true;
			high = 0;
		}
		high |= here;
	}
	if (!found)
		found = inside &&
			run_hit(automaton, text, start, text.len, hit);
	*at = found ? hit->span.end : text.len;
	return found;
}
