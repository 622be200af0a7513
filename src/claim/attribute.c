#include "claim/attribute.h"

#include "claim/action.h"
#include "claim/inflect.h"
#include "claim/point.h"
#include "claim/pole.h"
#include "claim/gauge.h"

#include <stdlib.h>

enum { ATTRIBUTE_NONE = 0 }; /* rows count from 1 */

#define COUNT (1u << ATTRIBUTE_COUNT)
#define FATE (1u << ATTRIBUTE_FATE)
#define MONEY (1u << ATTRIBUTE_MONEY)
#define RATIO (1u << ATTRIBUTE_RATIO)
#define MEASURE (1u << ATTRIBUTE_MEASURE)
#define DAY (1u << ATTRIBUTE_DAY)

static const struct attribute_row attribute_rows[] = {
#define ATTRIBUTE(name, kinds, words, example, subject, value)                 \
	{kinds, STR_INIT(name), STR_INIT(words), STR_INIT(example),            \
		STR_INIT(subject), STR_INIT(value)},
#include "lang/en/claim_attribute.def"
#undef ATTRIBUTE
};

static const struct {
	enum manner manner;
	struct str words, example;
} manner_rows[] = {
#define MANNER(manner, words, example)                                         \
	{MANNER_##manner, STR_INIT(words), STR_INIT(example)},
#include "lang/en/claim_manner.def"
#undef MANNER
};

static const struct {
	enum claim_sign sign;
	struct str words, example, subject, value;
} sign_rows[] = {
#define SIGN(sign, words, example, subject, value)                             \
	{SIGN_##sign, STR_INIT(words), STR_INIT(example), STR_INIT(subject),   \
		STR_INIT(value)},
#include "lang/en/claim_sign.def"
#undef SIGN
};

static const struct {
	struct str as, words;
	bool where;
} scope_rows[] = {
#define SCOPE(as, words) {STR_INIT(as), STR_INIT(words), false},
#define WHERE(as, words) {STR_INIT(as), STR_INIT(words), true},
#include "lang/en/claim_scope.def"
#undef SCOPE
#undef WHERE
};

static const struct status_row status_rows[] = {
#define STATUS(matter, stage, side, phrases)                                   \
	{STR_INIT(matter), stage, side, STR_INIT(phrases), {NULL, 0}},
#define STATUS_OF(matter, stage, side, phrases, things)                        \
	{STR_INIT(matter), stage, side, STR_INIT(phrases), STR_INIT(things)},
#include "lang/en/claim_status.def"
#undef STATUS
#undef STATUS_OF
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

uint32_t attribute_row_count(void)
{
	return LENGTH(attribute_rows);
}

const struct attribute_row *attribute_row_at(uint32_t index)
{
	return &attribute_rows[index];
}

uint32_t status_row_count(void)
{
	return LENGTH(status_rows);
}

const struct status_row *status_row_at(uint32_t index)
{
	return &status_rows[index];
}

uint32_t claim_example_count(void)
{
	return LENGTH(manner_rows) + LENGTH(sign_rows);
}

struct claim_example claim_example_at(uint32_t index)
{
	if (index < LENGTH(manner_rows))
		return (struct claim_example){
			.example = manner_rows[index].example,
			.manner = manner_rows[index].manner};
	index -= (uint32_t)LENGTH(manner_rows);
	return (struct claim_example){.example = sign_rows[index].example,
		.subject = sign_rows[index].subject,
		.value = sign_rows[index].value};
}

struct str attribute_name(uint8_t row)
{
	return attribute_rows[row - 1].name;
}

struct str attribute_any(const struct attributes *attributes, word_id word)
{
	for (int kind = 0; kind < ATTRIBUTE_KINDS; kind++) {
		struct str name = attribute_of(
			attributes, word, (enum attribute_kind)kind);

		if (name.len)
			return name;
	}
	return STR_NONE;
}

uint32_t where_of(const struct attributes *attributes, word_id word)
{
	uint8_t row = word < attributes->count ? attributes->scopes[word] : 0;

	return row && scope_rows[row - 1].where ? UINT32_C(1) << (row - 1) : 0;
}

struct str scope_of(const struct attributes *attributes, word_id word)
{
	uint8_t row = word < attributes->count ? attributes->scopes[word] : 0;

	return row ? scope_rows[row - 1].as : STR_NONE;
}

struct str manner_name(enum manner manner)
{
	static const struct str names[] = {
		[MANNER_STATED] = STR_INIT("stated"),
		[MANNER_PLANNED] = STR_INIT("planned"),
		[MANNER_EXPECTED] = STR_INIT("expected"),
		[MANNER_POSSIBLE] = STR_INIT("possible"),
		[MANNER_CONDITIONAL] = STR_INIT("conditional"),
		[MANNER_DENIED] = STR_INIT("denied"),
	};

	return names[manner];
}

/* --- making */

static void words_number(struct lexicon *lexicon, struct str words)
{
	while (words.ptr)
		lexicon_add(lexicon, str_split(&words, ' '));
}

static uint8_t *bytes_new(uint32_t count)
{
	uint8_t *bytes = calloc(count, 1);

	if (!bytes)
		abort();
	return bytes;
}

/* The first row that has a word of a kind is right for it. */
static void attribute_fill(struct attributes *attributes,
	const struct lexicon *lexicon, size_t row)
{
	for (struct str rest = attribute_rows[row].words; rest.ptr;) {
		word_id word = lexicon_find(lexicon, str_split(&rest, ' '));

		for (int kind = 0; kind < ATTRIBUTE_KINDS; kind++) {
			uint8_t *cell = &attributes->rows[kind][word];

			if (attribute_rows[row].kinds >> kind & 1 &&
				*cell == ATTRIBUTE_NONE)
				*cell = (uint8_t)(row + 1);
		}
		attributes->signs[word] |= SIGN_ATTRIBUTE;
	}
}

static void others_fill(
	struct attributes *attributes, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(manner_rows); i++)
		for (struct str rest = manner_rows[i].words; rest.ptr;) {
			word_id word =
				lexicon_find(lexicon, str_split(&rest, ' '));

			attributes->manners[word] =
				(uint8_t)manner_rows[i].manner;
			attributes->signs[word] |= SIGN_MANNER;
		}
	for (size_t i = 0; i < LENGTH(scope_rows); i++)
		for (struct str rest = scope_rows[i].words; rest.ptr;)
			attributes->scopes[lexicon_find(lexicon,
				str_split(&rest, ' '))] = (uint8_t)(i + 1);
	for (size_t i = 0; i < LENGTH(sign_rows); i++)
		for (struct str rest = sign_rows[i].words; rest.ptr;) {
			word_id word =
				lexicon_find(lexicon, str_split(&rest, ' '));

			attributes->signs[word] |= (uint16_t)sign_rows[i].sign;
		}
}

struct attributes *attributes_make(struct lexicon *lexicon)
{
	struct attributes *attributes = calloc(1, sizeof(*attributes));

	if (!attributes)
		abort();
	for (size_t i = 0; i < LENGTH(attribute_rows); i++)
		words_number(lexicon, attribute_rows[i].words);
	for (size_t i = 0; i < LENGTH(manner_rows); i++)
		words_number(lexicon, manner_rows[i].words);
	for (size_t i = 0; i < LENGTH(sign_rows); i++)
		words_number(lexicon, sign_rows[i].words);
	for (size_t i = 0; i < LENGTH(scope_rows); i++)
		words_number(lexicon, scope_rows[i].words);
	for (size_t i = 0; i < LENGTH(status_rows); i++)
		phrases_add(&attributes->arena, lexicon, &attributes->statuses,
			status_rows[i].phrases, (uint16_t)i, 0);
	for (uint32_t i = 0; i < pole_count(); i++)
		phrases_add(&attributes->arena, lexicon, &attributes->poles,
			pole_row(i)->phrases, (uint16_t)i, 0);
	for (uint32_t i = 0; i < gauge_count(); i++)
		phrases_add(&attributes->arena, lexicon, &attributes->gauges,
			gauge_row(i)->phrases, (uint16_t)i, 0);
	for (uint32_t i = 0; i < point_count(); i++)
		phrases_add(&attributes->arena, lexicon, &attributes->points,
			point_row(i)->phrases, (uint16_t)i, 0);
	for (uint32_t i = 0; i < action_count(); i++)
		phrases_add(&attributes->arena, lexicon, &attributes->actions,
			inflect_list(
				&attributes->arena, action_row(i)->phrases),
			(uint16_t)i, 0);
	phrases_index(&attributes->arena, lexicon, &attributes->statuses);
	phrases_index(&attributes->arena, lexicon, &attributes->actions);
	phrases_index(&attributes->arena, lexicon, &attributes->poles);
	phrases_index(&attributes->arena, lexicon, &attributes->points);
	phrases_index(&attributes->arena, lexicon, &attributes->gauges);
	attributes->count = lexicon_count(lexicon);
	for (int kind = 0; kind < ATTRIBUTE_KINDS; kind++)
		attributes->rows[kind] = bytes_new(attributes->count);
	attributes->manners = bytes_new(attributes->count);
	attributes->signs = (uint16_t *)(void *)bytes_new(
		attributes->count * (uint32_t)sizeof(*attributes->signs));
	attributes->scopes = bytes_new(attributes->count);
	for (size_t i = 0; i < LENGTH(attribute_rows); i++)
		attribute_fill(attributes, lexicon, i);
	others_fill(attributes, lexicon);
	return attributes;
}

void attributes_free(struct attributes *attributes)
{
	if (!attributes)
		return;
	for (int kind = 0; kind < ATTRIBUTE_KINDS; kind++)
		free(attributes->rows[kind]);
	free(attributes->manners);
	free(attributes->signs);
	free(attributes->scopes);
	arena_release(&attributes->arena);
	free(attributes);
}
