#include "tag/name_words.h"

#include <stdlib.h>

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

static const struct {
	uint32_t class;
	const char *words; /* separated by one space */
} class_rows[] = {
#define NAMING(class, words) {NAMING_##class, words},
#include "lang/en/name.def"
#undef NAMING
#define QUARTER(words) {NAMING_QUARTER, words},
#define NATION(adjective, name)
#include "lang/en/nation.def"
#undef QUARTER
#undef NATION
};

/* Words that other tables have put into classes already. */
static const struct {
	const char *group, *words;
} shared_rows[] = {
#define PART(part, words) {"PART " #part, words},
#define SET(set, words) {#set, words},
#include "lang/en/claim.def"
#undef PART
#undef SET
#define WORD(class, value, words) {#class, words},
#include "lang/en/words.def"
#undef WORD
};

static const struct {
	const char *group;
	uint32_t class;
} shared_classes[] = {{"SAY", NAMING_SAYS}, {"MONTH", NAMING_CALENDAR},
	{"WEEKDAY", NAMING_CALENDAR}, {"PART WILL", NAMING_VERBAL},
	{"PART MODAL", NAMING_VERBAL}, {"PART NUMBER", 0}};

static const struct title_row titles[] = {
#define TITLE(words, normal, sets, example)                                    \
	{STR_INIT(words), STR_INIT(normal), sets, STR_INIT(example)},
#include "lang/en/title.def"
#undef TITLE
#undef MODIFIER
#undef FLAG
#undef HOLDS
};

static const struct modifier_row modifiers[] = {
#define MODIFIER(word, normal, example)                                        \
	{STR_INIT(word), STR_INIT(normal), STR_INIT(example)},
#include "lang/en/title.def"
#undef TITLE
#undef MODIFIER
#undef FLAG
#undef HOLDS
};

static const struct flag_row flags[] = {
#define FLAG(word, flag, example) {STR_INIT(word), flag, STR_INIT(example)},
#include "lang/en/title.def"
#undef TITLE
#undef MODIFIER
#undef FLAG
#undef HOLDS
};

static const struct flag_row holds[] = {
#define HOLDS(word, flag, example) {STR_INIT(word), flag, STR_INIT(example)},
#include "lang/en/title.def"
#undef TITLE
#undef MODIFIER
#undef FLAG
#undef HOLDS
};

static const struct {
	struct str adjective, name;
} nations[] = {
#define QUARTER(words)
#define NATION(adjective, name) {STR_INIT(adjective), STR_INIT(name)},
#include "lang/en/nation.def"
#undef QUARTER
#undef NATION
};

uint32_t title_row_count(void)
{
	return LENGTH(titles);
}

const struct title_row *title_row_at(uint32_t index)
{
	return &titles[index];
}

uint32_t modifier_row_count(void)
{
	return LENGTH(modifiers);
}

const struct modifier_row *modifier_row_at(uint32_t index)
{
	return &modifiers[index];
}

uint32_t flag_row_count(void)
{
	return LENGTH(flags);
}

const struct flag_row *flag_row_at(uint32_t index)
{
	return &flags[index];
}

uint32_t hold_row_count(void)
{
	return LENGTH(holds);
}

const struct flag_row *hold_row_at(uint32_t index)
{
	return &holds[index];
}

struct str nation_of(const struct name_words *words, word_id word)
{
	uint32_t nation = name_word(words, word)->nation;

	return nation ? nations[nation - 1].name : STR_NONE;
}

bool nation_is(struct str name)
{
	for (size_t i = 0; i < LENGTH(nations); i++)
		if (str_eq(nations[i].name, name))
			return true;
	return false;
}

/* The class of a group of another table. */
static uint32_t shared_class(struct str group)
{
	for (size_t i = 0; i < LENGTH(shared_classes); i++)
		if (str_eq(group, str_of(shared_classes[i].group)))
			return shared_classes[i].class;
	return str_starts(group, STR("PART ")) ? NAMING_FUNCTION : 0;
}

static void words_number(struct lexicon *lexicon, const char *list)
{
	for (struct str rest = str_of(list); rest.ptr;)
		lexicon_add(lexicon, str_split(&rest, ' '));
}

/* Ids are handed out as words come, so all come before the rows are made. */
static void lexicon_fill(struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(class_rows); i++)
		words_number(lexicon, class_rows[i].words);
	for (size_t i = 0; i < LENGTH(shared_rows); i++)
		if (shared_class(str_of(shared_rows[i].group)))
			words_number(lexicon, shared_rows[i].words);
	for (size_t i = 0; i < LENGTH(titles); i++)
		words_number(lexicon, titles[i].words.ptr);
	for (size_t i = 0; i < LENGTH(modifiers); i++)
		lexicon_add(lexicon, modifiers[i].word);
	for (size_t i = 0; i < LENGTH(flags); i++)
		lexicon_add(lexicon, flags[i].word);
	for (size_t i = 0; i < LENGTH(holds); i++)
		lexicon_add(lexicon, holds[i].word);
	for (size_t i = 0; i < LENGTH(nations); i++)
		lexicon_add(lexicon, nations[i].adjective);
}

/* Puts a word into a class; its row. */
static struct name_word *class_add(struct name_words *words,
	const struct lexicon *lexicon, struct str word, uint32_t class)
{
	word_id id = lexicon_find(lexicon, word);

	words->classes[id] |= class;
	return &words->rows[id];
}

static void classes_add(struct name_words *words, const struct lexicon *lexicon,
	const char *list, uint32_t class)
{
	for (struct str rest = str_of(list); rest.ptr;)
		class_add(words, lexicon, str_split(&rest, ' '), class);
}

static void classes_fill(
	struct name_words *words, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(class_rows); i++)
		classes_add(words, lexicon, class_rows[i].words,
			class_rows[i].class);
	for (size_t i = 0; i < LENGTH(shared_rows); i++) {
		uint32_t class = shared_class(str_of(shared_rows[i].group));

		if (class)
			classes_add(
				words, lexicon, shared_rows[i].words, class);
	}
	for (uint32_t i = 1; i < words->count; i++)
		if (lexicon_kind(lexicon, (word_id)i) == WORD_STARTS)
			words->classes[i] |= NAMING_FUNCTION;
	for (size_t i = 0; i < LENGTH(nations); i++)
		class_add(words, lexicon, nations[i].adjective, NAMING_NATION)
			->nation = (uint16_t)(i + 1);
}

static int phrase_order(const void *left, const void *right)
{
	const struct title_phrase *a = left, *b = right;

	if (a->ids[0] != b->ids[0])
		return a->ids[0] < b->ids[0] ? -1 : 1;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return a->row < b->row ? -1 : a->row > b->row;
}

static void phrases_fill(
	struct name_words *words, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(titles); i++) {
		struct title_phrase *phrase = &words->phrases[i];

		phrase->row = (uint16_t)i;
		for (struct str rest = titles[i].words; rest.ptr;)
			phrase->ids[phrase->count++] =
				lexicon_find(lexicon, str_split(&rest, ' '));
	}
	qsort(words->phrases, LENGTH(titles), sizeof(*words->phrases),
		phrase_order);
	for (uint32_t i = LENGTH(titles); i-- > 0;) {
		word_id first = words->phrases[i].ids[0];
		struct name_word *row = &words->rows[first];

		words->classes[first] |= NAMING_TITLE;
		row->phrases = (uint16_t)i;
		row->phrase_count++;
	}
}

static void modifiers_fill(
	struct name_words *words, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(modifiers); i++)
		class_add(words, lexicon, modifiers[i].word, NAMING_TITLE)
			->modifier = (uint16_t)(i + 1);
	for (size_t i = 0; i < LENGTH(flags); i++)
		class_add(words, lexicon, flags[i].word, NAMING_FLAG)->flag =
			flags[i].flag;
	for (size_t i = 0; i < LENGTH(holds); i++)
		class_add(words, lexicon, holds[i].word, 0)->holds =
			(uint8_t)(i + 1);
}

struct name_words *name_words_make(struct lexicon *lexicon)
{
	struct name_words *words = calloc(1, sizeof(*words));

	if (!words)
		abort();
	lexicon_fill(lexicon);
	words->count = lexicon_count(lexicon);
	words->classes = calloc(words->count, sizeof(*words->classes));
	words->rows = calloc(words->count, sizeof(*words->rows));
	words->phrase_count = LENGTH(titles);
	words->phrases = calloc(LENGTH(titles), sizeof(*words->phrases));
	if (!words->classes || !words->rows || !words->phrases)
		abort();
	classes_fill(words, lexicon);
	phrases_fill(words, lexicon);
	modifiers_fill(words, lexicon);
	return words;
}

void name_words_free(struct name_words *words)
{
	if (!words)
		return;
	free(words->classes);
	free(words->rows);
	free(words->phrases);
	free(words);
}
