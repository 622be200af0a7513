#include "tag/name_spelling.h"

#include "base/arena.h"

enum {
	LETTERS_LEAST = 6, /* of words that may be misspelt */
	LETTERS_LONG = 9,  /* of those that may be by two letters */
	LETTERS_MOST = 24,
	WORDS_MOST = 5,
	ROWS_BACK = 32,
	BESIDE = 3 /* tokens between two names in one breath */
};

struct speller {
	const struct article *article;
	const struct token *tokens;
	const struct name_words *words;
	const struct name_sign *signs;
	struct name *names;
	uint32_t count;
	uint32_t *uses; /* of each head: rows in its own words */
};

/* The name that was first seen under a key. */
struct slot {
	uint64_t key; /* 0: free */
	uint32_t row;
};

/* --- words */

/* How many letters have to be changed, added, left out or swapped with their
 * neighbour (Damerau); more than `most` counts as most + 1. */
static uint32_t distance(struct str a, struct str b, uint32_t most)
{
	uint32_t rows[3][LETTERS_MOST + 2] = {{0}};

	for (uint32_t j = 0; j <= b.len; j++)
		rows[0][j] = j;
	for (uint32_t i = 1; i <= a.len; i++) {
		uint32_t *row = rows[i % 3], *above = rows[(i + 2) % 3];
		const uint32_t *over = rows[(i + 1) % 3];
		uint32_t least = row[0] = i;

		for (uint32_t j = 1; j <= b.len; j++) {
			char x = char_lower(a.ptr[i - 1]);
			char y = char_lower(b.ptr[j - 1]);
			uint32_t best = above[j - 1] + (x != y);

			best = above[j] + 1 < best ? above[j] + 1 : best;
			best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
			if (i > 1 && j > 1 && x != y &&
				x == char_lower(b.ptr[j - 2]) &&
				y == char_lower(a.ptr[i - 2]) &&
				over[j - 2] + 1 < best)
				best = over[j - 2] + 1;
			row[j] = best;
			least = best < least ? best : least;
		}
		if (least > most)
			return most + 1;
	}
	return rows[a.len % 3][b.len];
}

static bool is_vowel(char c)
{
	return strchr("aeiouy", char_lower(c)) != NULL;
}

/* "Daniel" and "Daniela", "Mario" and "Maria", "Korea" and "Korean". */
static bool is_ending(struct str a, struct str b)
{
	size_t len = a.len < b.len ? a.len : b.len;

	if (a.len == b.len)
		return str_eq_fold(str_cut(a, 0, len - 1),
			       str_cut(b, 0, len - 1)) &&
		       is_vowel(a.ptr[len - 1]) && is_vowel(b.ptr[len - 1]);
	return str_eq_fold(str_cut(a, 0, len), str_cut(b, 0, len));
}

bool spelling_is_near(struct str a, struct str b)
{
	size_t least = a.len < b.len ? a.len : b.len;
	size_t longer = a.len < b.len ? b.len : a.len;
	uint32_t most = least >= LETTERS_LONG ? 2 : 1;

	return least >= LETTERS_LEAST && longer <= LETTERS_MOST &&
	       longer - least <= most &&
	       char_lower(a.ptr[0]) == char_lower(b.ptr[0]) &&
	       !str_eq_fold(a, b) && !is_ending(a, b) &&
	       distance(a, b, most) <= most;
}

/* --- names */

/* A name of words alone: no hyphens, initials, or capitals throughout. */
static bool is_plain(const struct speller *s, uint32_t row)
{
	const struct name *name = &s->names[row];

	if (name->end - name->first > WORDS_MOST || name->form != NAME_WRITTEN)
		return false;
	for (uint32_t i = name->first; i < name->end; i++)
		if (s->tokens[i].kind != TOKEN_WORD ||
			s->tokens[i].flags & TOKEN_UPPER)
			return false;
	return true;
}

static struct str word_at(const struct speller *s, uint32_t token)
{
	return token_str(s->article, &s->tokens[token]);
}

/* Known to the language: "Eastern", "Committee". */
static bool is_known(const struct speller *s, uint32_t token)
{
	return name_classes(s->words, s->tokens[token].word) != 0;
}

/* Of all words but the one at `out`, whose first letter counts. */
static uint64_t key_without(
	const struct speller *s, const struct name *name, uint32_t out)
{
	uint64_t key = (name->end - name->first) * 8 + (out - name->first) + 1;

	for (uint32_t i = name->first; i < name->end; i++)
		key = key * 1099511628211u +
		      (i == out ? (uint64_t)char_lower(word_at(s, i).ptr[0])
				: name_hash(word_at(s, i)));
	return key | 1;
}

static struct slot *slot_of(struct slot *slots, uint32_t mask, uint64_t key)
{
	uint32_t at = (uint32_t)(key >> 7) & mask;

	while (slots[at].key && slots[at].key != key)
		at = (at + 1) & mask;
	return &slots[at];
}

/* The names are one: the rarer of them, or the later, is a slip. */
static void join(struct speller *s, uint32_t a, uint32_t b)
{
	uint32_t wrong = s->uses[a] < s->uses[b] ? a : b;
	uint32_t right = wrong == a ? b : a;

	s->names[wrong].head = s->names[wrong].spelling_of = right;
}

/* "Jon Andersen and Mr Jon Anderson" are two. */
static bool is_beside(const struct speller *s, uint32_t a, uint32_t b)
{
	uint32_t end = s->names[a].end;

	return s->names[b].first - end <= BESIDE &&
	       !token_mark(&s->tokens[end], '.');
}

/* Compares a head with those that agree with it but for one word. */
static void head_compare(
	struct speller *s, uint32_t row, struct slot *slots, uint32_t mask)
{
	const struct name *name = &s->names[row];

	for (uint32_t i = name->first; i < name->end; i++) {
		struct slot *slot;
		uint32_t other;
		uint64_t key;

		if (word_at(s, i).len < LETTERS_LEAST || is_known(s, i))
			continue;
		key = key_without(s, name, i);
		slot = slot_of(slots, mask, key);
		if (!slot->key) {
			*slot = (struct slot){key, row};
			continue;
		}
		other = s->names[slot->row].first + (i - name->first);
		if (s->names[slot->row].head != slot->row ||
			is_beside(s, slot->row, row) ||
			!spelling_is_near(word_at(s, other), word_at(s, i)))
			continue;
		join(s, slot->row, row);
		return;
	}
}

/* The surname alone, of a person: "Mr Zelensyk". Looks back some rows. */
static void surname_compare(struct speller *s, uint32_t row)
{
	struct str word = word_at(s, s->names[row].first);

	if (word.len < LETTERS_LEAST || is_known(s, s->names[row].first) ||
		!(s->signs[row].signs & SIGNS_PERSON))
		return;
	for (uint32_t i = row, back = 0; i-- > 0 && back < ROWS_BACK; back++) {
		uint32_t head = s->names[i].head;
		const struct name *full;

		if (head == NAME_NO_ROW || head == row)
			continue;
		full = &s->names[head];
		if (full->kind != NAME_PERSON || full->head != head ||
			full->end < full->first + 2 || !is_plain(s, head) ||
			!spelling_is_near(word_at(s, full->end - 1), word))
			continue;
		s->names[row].head = s->names[row].spelling_of = head;
		return;
	}
}

/* A row of a name that turned out to be a slip: of that other name now. Only
 * its surname may be right. */
static void row_follow(struct speller *s, uint32_t row)
{
	struct name *name = &s->names[row];
	uint32_t wrong = name->head, right = wrong;

	while (s->names[right].head != right)
		right = s->names[right].head;
	if (right == wrong)
		return;
	name->head = right;
	name->kind = s->names[right].kind;
	name->person = s->names[right].person;
	if (name->end > name->first + 1 ||
		!str_eq_fold(word_at(s, name->first),
			word_at(s, s->names[right].end - 1)))
		name->spelling_of = right;
}

/* How many words the heads have that are of more than one. */
static uint32_t uses_count(struct speller *s)
{
	uint32_t words = 0;

	for (uint32_t i = 0; i < s->count; i++) {
		struct name *name = &s->names[i];

		name->spelling_of = NAME_NO_ROW;
		if (name->form == NAME_WRITTEN && name->head != NAME_NO_ROW)
			s->uses[name->head]++;
		if (name->head == i && name->end > name->first + 1)
			words += name->end - name->first;
	}
	return words;
}

void names_spell(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct name_words *words,
	const struct name_signs *signs, struct names *names)
{
	struct speller s = {.article = article,
		.tokens = tokens->rows,
		.words = words,
		.signs = signs->rows,
		.names = names->rows,
		.count = names->count};
	uint32_t size = 16, most;
	struct slot *slots;

	s.uses = arena_alloc(arena, (names->count + 1) * sizeof(*s.uses));
	most = 2 * uses_count(&s);
	while (size < most)
		size *= 2;
	slots = arena_alloc(arena, size * sizeof(*slots));
	for (uint32_t i = 0; i < s.count; i++) {
		if (s.names[i].head != i || !is_plain(&s, i))
			continue;
		if (s.names[i].end == s.names[i].first + 1)
			surname_compare(&s, i);
		else
			head_compare(&s, i, slots, size - 1);
	}
	for (uint32_t i = 0; i < s.count; i++)
		if (s.names[i].head != NAME_NO_ROW)
			row_follow(&s, i);
}
