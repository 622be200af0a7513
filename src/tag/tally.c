#include "tag/tally.h"

#include <stdlib.h>

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

static const struct {
	enum tally_role role;
	int32_t value;
	const char *words; /* separated by one space */
} numerals[] = {
#define NUMERAL(role, value, words, example, reading)                          \
	{TALLY_##role, value, words},
#include "lang/en/quantity_number.def"
#undef NUMERAL
};

static const struct {
	enum tally_role role;
	const char *words;
} word_rows[] = {
#define WORDS(role, words) {TALLY_##role, words},
#include "lang/en/quantity_word.def"
#undef WORDS
};

static const struct prefix {
	struct str letter, symbol, name;
} prefixes[] = {
#define UNIT(kind, name, udunits, prefixes, words, symbols, tight, ex, reading)
#define PREFIX(letter, symbol, name)                                           \
	{STR_INIT(letter), STR_INIT(symbol), STR_INIT(name)},
#include "lang/en/quantity_unit.def"
#undef UNIT
#undef PREFIX
};

static const struct unit_source {
	enum measure_kind kind;
	struct str name, udunits, prefixes, words, symbols, tight, example,
		reading;
} unit_sources[] = {
#define UNIT(kind, name, udunits, prefixes, words, symbols, tight, example,    \
	reading)                                                               \
	{MEASURE_##kind, STR_INIT(name), STR_INIT(udunits),                    \
		STR_INIT(prefixes), STR_INIT(words), STR_INIT(symbols),        \
		STR_INIT(tight), STR_INIT(example), STR_INIT(reading)},
#define PREFIX(letter, symbol, name)
#include "lang/en/quantity_unit.def"
#undef UNIT
#undef PREFIX
};

static const struct money_source {
	struct str name, whole, signs, codes, words, example, reading;
} money_sources[] = {
#define MONEY(name, whole, signs, codes, words, example, reading)              \
	{STR_INIT(name), STR_INIT(whole), STR_INIT(signs), STR_INIT(codes),    \
		STR_INIT(words), STR_INIT(example), STR_INIT(reading)},
#include "lang/en/quantity_money.def"
#undef MONEY
};

/* Those in front of a number, then those behind one. */
enum {
	BOUNDS_BEFORE = 0
#define BEFORE(words, bound, low, high, example, reading) +1
#define BEHIND(words, bound, low, high, example, reading)
#include "lang/en/quantity_bound.def"
#undef BEFORE
#undef BEHIND
};

static const struct bound_row bounds[] = {
#define BEFORE(words, bound, low, high, example, reading)                      \
	{STR_INIT(words), BOUND_##bound, low, high, STR_INIT(example),         \
		STR_INIT(reading)},
#define BEHIND BEFORE
#include "lang/en/quantity_bound.def"
#undef BEFORE
#undef BEHIND
};

const struct bound_row *bound_rows(size_t *count)
{
	*count = LENGTH(bounds);
	return bounds;
}

static struct str joined(struct arena *arena, struct str a, struct str b)
{
	char *bytes = arena_alloc_raw(arena, a.len + b.len);

	if (a.len)
		memcpy(bytes, a.ptr, a.len);
	if (b.len)
		memcpy(bytes + a.len, b.ptr, b.len);
	return str_from(bytes, a.len + b.len);
}

static size_t phrase_put(char *bytes, struct str prefix, struct str text)
{
	memcpy(bytes, prefix.ptr, prefix.len);
	memcpy(bytes + prefix.len, text.ptr, text.len);
	bytes[prefix.len + text.len] = '|';
	return prefix.len + text.len + 1;
}

/* The phrases of the list that have a "~", with the prefix for it; or those
 * that have none. */
static struct str list_prefixed(struct arena *arena, struct str list,
	struct str prefix, bool with_tilde)
{
	size_t phrases = 1, len = 0;
	char *bytes;

	if (str_find_char(list, '~', 0) == STR_NPOS)
		return with_tilde ? STR_NONE : list;
	for (size_t i = 0; i < list.len; i++)
		phrases += list.ptr[i] == '|';
	bytes = arena_alloc_raw(arena, list.len + 1 + phrases * prefix.len);
	while (list.len) {
		struct str text = str_split(&list, '|');
		size_t tilde = str_find_char(text, '~', 0);

		if ((tilde != STR_NPOS) != with_tilde)
			continue;
		if (with_tilde)
			len += phrase_put(bytes + len, prefix,
				str_cut(text, tilde + 1, text.len));
		else
			len += phrase_put(bytes + len, STR(""), text);
	}
	return str_from(bytes, len ? len - 1 : 0);
}

static uint16_t unit_row_add(struct tally *tally, enum measure_kind kind,
	struct str name, struct str udunits)
{
	uint16_t number = (uint16_t)tally->units.count;
	struct unit_row *row = ROWS_ADD(&tally->arena, &tally->units);

	row->kind = kind;
	row->name = letters_add(&tally->arena, &tally->text, name);
	row->udunits = letters_add(&tally->arena, &tally->text, udunits);
	return number;
}

static uint16_t prefixed_row_add(struct tally *tally,
	const struct unit_source *source, struct str prefix)
{
	struct str udunits = source->udunits;

	if (udunits.len)
		udunits = joined(&tally->arena, prefix, udunits);
	return unit_row_add(tally, source->kind,
		joined(&tally->arena, prefix, source->name), udunits);
}

static void words_add(struct tally *tally, struct lexicon *lexicon,
	struct str list, uint16_t row, unsigned flags)
{
	phrases_add(&tally->arena, lexicon, &tally->behind, list, row, flags);
}

/* Words with "~" may stand without a prefix; symbols are given as they are. */
static void unit_add(struct tally *tally, struct lexicon *lexicon,
	const struct unit_source *source)
{
	struct arena *arena = &tally->arena;
	const unsigned symbol = PHRASE_EXACT, tight = symbol | PHRASE_TIGHT;
	struct str none = STR("");
	uint16_t row = prefixed_row_add(tally, source, none);

	words_add(tally, lexicon,
		list_prefixed(arena, source->words, none, false), row, 0);
	words_add(tally, lexicon,
		list_prefixed(arena, source->words, none, true), row, 0);
	words_add(tally, lexicon,
		list_prefixed(arena, source->symbols, none, false), row,
		symbol);
	words_add(tally, lexicon,
		list_prefixed(arena, source->tight, none, false), row, tight);
	for (size_t i = 0; i < LENGTH(prefixes); i++) {
		const struct prefix *prefix = &prefixes[i];

		if (str_find(source->prefixes, prefix->letter, 0) == STR_NPOS)
			continue;
		row = prefixed_row_add(tally, source, prefix->name);
		words_add(tally, lexicon,
			list_prefixed(arena, source->words, prefix->name, true),
			row, 0);
		words_add(tally, lexicon,
			list_prefixed(
				arena, source->symbols, prefix->symbol, true),
			row, symbol);
	}
}

static void units_add(struct tally *tally, struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(unit_sources); i++)
		unit_add(tally, lexicon, &unit_sources[i]);
}

static uint16_t unit_named(const struct tally *tally, struct str name)
{
	for (uint32_t i = 1; i < tally->units.count; i++)
		if (str_eq(unit_name(tally, &tally->units.rows[i]), name))
			return (uint16_t)i;
	return 0;
}

static struct str first_of(struct str list)
{
	return str_split(&list, '|');
}

/* "MUSD", "MSEK": as accounts in the north of Europe have it. */
static void millions_add(struct tally *tally, struct lexicon *lexicon,
	const struct money_source *source, struct str code)
{
	uint16_t row;

	if (code.len != 3 || !char_is_upper(code.ptr[2]))
		return;
	row = unit_row_add(tally, MEASURE_MONEY, source->name, STR_NONE);
	tally->units.rows[row].scale = 6;
	words_add(tally, lexicon, joined(&tally->arena, STR("M"), code), row,
		PHRASE_EXACT);
}

/* Signs stand on both sides of a number: $10, 10 €. */
static void money_add(struct tally *tally, struct lexicon *lexicon)
{
	struct arena *arena = &tally->arena;

	for (size_t i = 0; i < LENGTH(money_sources); i++) {
		const struct money_source *source = &money_sources[i];
		uint16_t row = unit_row_add(
			tally, MEASURE_MONEY, source->name, STR_NONE);

		tally->units.rows[row].whole = unit_named(tally, source->whole);
		phrases_add(arena, lexicon, &tally->before, source->signs, row,
			PHRASE_EXACT | PHRASE_LAST);
		phrases_add(arena, lexicon, &tally->before, source->codes, row,
			PHRASE_EXACT | PHRASE_LAST);
		words_add(tally, lexicon, source->signs, row, PHRASE_EXACT);
		words_add(tally, lexicon, source->codes, row, PHRASE_EXACT);
		words_add(tally, lexicon, source->words, row, 0);
		millions_add(tally, lexicon, source, first_of(source->codes));
	}
}

static void bounds_add(struct tally *tally, struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(bounds); i++)
		phrases_add(&tally->arena, lexicon,
			i < BOUNDS_BEFORE ? &tally->bounds_before
					  : &tally->bounds_behind,
			bounds[i].words, (uint16_t)i,
			i < BOUNDS_BEFORE ? PHRASE_LAST : 0);
}

/* A word of a list: its form, and its singular behind ':' where given. */
static struct str word_split(struct str word, struct str *singular)
{
	struct str form = str_split(&word, ':');

	*singular = word.ptr ? word : form;
	return form;
}

static void words_number(struct lexicon *lexicon)
{
	struct str singular;

	for (size_t i = 0; i < LENGTH(numerals); i++)
		for (struct str rest = str_of(numerals[i].words); rest.ptr;)
			lexicon_add(lexicon, str_split(&rest, ' '));
	for (size_t i = 0; i < LENGTH(word_rows); i++)
		for (struct str rest = str_of(word_rows[i].words); rest.ptr;)
			lexicon_add(lexicon,
				word_split(str_split(&rest, ' '), &singular));
}

static void roles_fill(struct tally *tally, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(numerals); i++)
		for (struct str rest = str_of(numerals[i].words); rest.ptr;) {
			word_id id =
				lexicon_find(lexicon, str_split(&rest, ' '));

			tally->roles[id] |= TALLY_BIT(numerals[i].role);
			tally->values[id] = numerals[i].value;
		}
	for (size_t i = 0; i < LENGTH(word_rows); i++)
		for (struct str rest = str_of(word_rows[i].words); rest.ptr;) {
			struct str singular;
			struct str form =
				word_split(str_split(&rest, ' '), &singular);
			word_id id = lexicon_find(lexicon, form);

			tally->roles[id] |= TALLY_BIT(word_rows[i].role);
			if (word_rows[i].role == TALLY_PLURAL)
				tally->singulars[id] = letters_add(
					&tally->arena, &tally->text, singular);
		}
}

/* With these a number may begin; with "a" only where more follows. */
static void starts_fill(struct tally *tally)
{
	const uint64_t starts = TALLY_BIT(TALLY_ONES) | TALLY_BIT(TALLY_TENS) |
				TALLY_BIT(TALLY_MANY) | TALLY_BIT(TALLY_DOZEN) |
				TALLY_BIT(TALLY_A) | TALLY_BIT(TALLY_FRACTION) |
				TALLY_BIT(TALLY_FEW) | TALLY_BIT(TALLY_FOLD) |
				TALLY_BIT(TALLY_DECADES);

	for (uint32_t i = 0; i < tally->count; i++)
		tally->starts[i] = (tally->roles[i] & starts) != 0;
}

struct tally *tally_make(struct lexicon *lexicon)
{
	struct tally *tally = calloc(1, sizeof(*tally));
	struct arena *arena;

	if (!tally)
		abort();
	arena = &tally->arena;
	words_number(lexicon);
	unit_row_add(tally, MEASURE_NUMBER, STR_NONE, STR_NONE);
	units_add(tally, lexicon);
	money_add(tally, lexicon);
	bounds_add(tally, lexicon);
	tally->count = lexicon_count(lexicon);
	tally->starts = arena_alloc(arena, tally->count);
	tally->roles = arena_alloc(arena, tally->count * sizeof(*tally->roles));
	tally->values =
		arena_alloc(arena, tally->count * sizeof(*tally->values));
	tally->singulars =
		arena_alloc(arena, tally->count * sizeof(*tally->singulars));
	roles_fill(tally, lexicon);
	starts_fill(tally);
	phrases_index(arena, lexicon, &tally->behind);
	phrases_index(arena, lexicon, &tally->before);
	phrases_index(arena, lexicon, &tally->bounds_before);
	phrases_index(arena, lexicon, &tally->bounds_behind);
	return tally;
}

void tally_free(struct tally *tally)
{
	if (!tally)
		return;
	arena_release(&tally->arena);
	free(tally);
}
