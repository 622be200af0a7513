#include "story/contrast.h"

#include "base/hash.h"

#include <stdlib.h>

enum { SLOTS = 1 << 12, WORD_BYTES = 24 };

enum row_kind { ROW_OPPOSITE, ROW_ALIKE, ROW_NEGATIVE, ROW_AUXILIARY };

static const struct {
	enum row_kind row;
	enum kind kind;
	struct str sides[2];
} rows[] = {
#define OPPOSITE(KIND, a, b)                                                   \
	{ROW_OPPOSITE, KIND_##KIND, {STR_INIT(a), STR_INIT(b)}},
#define ALIKE(words) {ROW_ALIKE, 0, {STR_INIT(words), {NULL, 0}}},
#define NEGATIVE(words) {ROW_NEGATIVE, 0, {STR_INIT(words), {NULL, 0}}},
#define AUXILIARY(words) {ROW_AUXILIARY, 0, {STR_INIT(words), {NULL, 0}}},
#include "lang/en/contrast.def"
#undef OPPOSITE
#undef ALIKE
#undef NEGATIVE
#undef AUXILIARY
};

static uint64_t key_of(struct str word)
{
	char folded[WORD_BYTES];
	size_t length = 0;

	for (size_t i = 0; i < word.len && length < sizeof(folded); i++) {
		/* U+2019, the curly apostrophe */
		if (str_starts(
			    str_cut(word, i, word.len), STR("\xe2\x80\x99"))) {
			folded[length++] = '\'';
			i += 2;
			continue;
		}
		folded[length++] = char_lower(word.ptr[i]);
	}
	return hash_str(str_from(folded, length)) | 1;
}

static size_t slot_of(const struct contrasts *contrasts, uint64_t key)
{
	size_t at = (key >> 20) % SLOTS;

	while (contrasts->slots[at].key && contrasts->slots[at].key != key)
		at = (at + 1) % SLOTS;
	return at;
}

static void word_add(struct contrasts *contrasts, struct str word, uint16_t row,
	uint8_t side)
{
	uint64_t key = key_of(word);
	struct contrast_slot *slot = &contrasts->slots[slot_of(contrasts, key)];
	struct contrast_place *place;

	if (!slot->key && ++contrasts->count > SLOTS / 4 * 3)
		abort(); /* a table of ours has outgrown SLOTS */
	slot->key = key;
	place = ROWS_ADD(&contrasts->arena, &contrasts->places);
	place->row = row;
	place->side = side;
	place->next = slot->first;
	slot->first = contrasts->places.count;
}

void contrasts_init(struct contrasts *contrasts)
{
	*contrasts = (struct contrasts){.slot_count = SLOTS};
	contrasts->slots = arena_alloc(
		&contrasts->arena, SLOTS * sizeof(*contrasts->slots));
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		for (uint8_t side = 0; side < 2; side++) {
			struct str rest = rows[i].sides[side];

			while (rest.len)
				word_add(contrasts, str_split(&rest, ' '),
					(uint16_t)i, side);
		}
	}
}

void contrasts_release(struct contrasts *contrasts)
{
	arena_release(&contrasts->arena);
}

static uint32_t first_place(const struct contrasts *contrasts, struct str word)
{
	return contrasts->slots[slot_of(contrasts, key_of(word))].first;
}

unsigned contrast_flags(const struct contrasts *contrasts, struct str word)
{
	unsigned flags = 0;

	for (uint32_t p = first_place(contrasts, word); p;
		p = contrasts->places.rows[p - 1].next) {
		enum row_kind row = rows[contrasts->places.rows[p - 1].row].row;

		if (row == ROW_NEGATIVE)
			flags |= CONTRAST_NEGATIVE;
		if (row == ROW_AUXILIARY)
			flags |= CONTRAST_AUXILIARY;
	}
	return flags;
}

enum contrast contrast_between(const struct contrasts *contrasts, struct str a,
	struct str b, enum kind *kind)
{
	enum contrast contrast = CONTRAST_NONE;
	const struct contrast_place *places = contrasts->places.rows;

	for (uint32_t p = first_place(contrasts, a); p;
		p = places[p - 1].next) {
		for (uint32_t q = first_place(contrasts, b); q;
			q = places[q - 1].next) {
			uint16_t row = places[p - 1].row;

			if (row != places[q - 1].row)
				continue;
			if (places[p - 1].side == places[q - 1].side) {
				contrast = CONTRAST_ALIKE;
			} else {
				*kind = rows[row].kind;
				return CONTRAST_OPPOSITE;
			}
		}
	}
	return contrast;
}
