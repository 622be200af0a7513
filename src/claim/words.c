#include "claim/words.h"

#include <stdlib.h>

static const struct {
	enum part part;
	const char *words; /* separated by one space */
} part_rows[] = {
#define PART(part, words) {PART_##part, words},
#define SET(set, words)
#include "lang/en/claim.def"
#undef PART
#undef SET
};

static const struct {
	enum word_set set;
	const char *words;
} set_rows[] = {
#define PART(part, words)
#define SET(set, words) {SET_##set, words},
#include "lang/en/claim.def"
#undef PART
#undef SET
};

static const struct verb verbs[] = {
#define VERB(base, third, past, participle, frame, sense, example)             \
	{STR_INIT(base), STR_INIT(third), STR_INIT(past),                      \
		STR_INIT(participle), FRAME_##frame, STR_INIT(sense),          \
		STR_INIT(example)},
#define SPELLING(form, as)
#include "lang/en/verb.def"
#undef VERB
#undef SPELLING
};

static const struct {
	struct str form, as;
} spellings[] = {
#define VERB(base, third, past, participle, frame, sense, example)
#define SPELLING(form, as) {STR_INIT(form), STR_INIT(as)},
#include "lang/en/verb.def"
#undef VERB
#undef SPELLING
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

uint32_t verb_count(void)
{
	return LENGTH(verbs);
}

const struct verb *verb_at(uint32_t index)
{
	return &verbs[index];
}

uint32_t verb_named(struct str base)
{
	uint32_t i = 0;

	while (i + 1 < verb_count() && !str_eq(verb_at(i)->base, base))
		i++;
	return i;
}

/* Ids are handed out as words come, so all come before the rows are made. */
static void words_number(struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(part_rows); i++)
		for (struct str rest = str_of(part_rows[i].words); rest.ptr;)
			lexicon_add(lexicon, str_split(&rest, ' '));
	for (size_t i = 0; i < LENGTH(set_rows); i++)
		for (struct str rest = str_of(set_rows[i].words); rest.ptr;)
			lexicon_add(lexicon, str_split(&rest, ' '));
	for (size_t i = 0; i < LENGTH(verbs); i++) {
		lexicon_add(lexicon, verbs[i].base);
		lexicon_add(lexicon, verbs[i].third);
		lexicon_add(lexicon, verbs[i].past);
		lexicon_add(lexicon, verbs[i].participle);
	}
	for (size_t i = 0; i < LENGTH(spellings); i++)
		lexicon_add(lexicon, spellings[i].form);
}

static struct word *row_of(struct claim_words *words,
	const struct lexicon *lexicon, struct str word)
{
	return &words->rows[lexicon_find(lexicon, word)];
}

static void form_add(struct word *word, size_t verb, enum verb_form form)
{
	if (word->forms && word->verb != verb)
		return; /* "found" is of find, the row above */
	word->verb = (uint16_t)verb;
	word->forms = (uint8_t)(word->forms | form);
}

static void verbs_fill(struct claim_words *words, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(verbs); i++) {
		const struct verb *verb = &verbs[i];

		form_add(row_of(words, lexicon, verb->base), i, FORM_BASE);
		form_add(row_of(words, lexicon, verb->third), i, FORM_THIRD);
		form_add(row_of(words, lexicon, verb->past), i, FORM_PAST);
		form_add(row_of(words, lexicon, verb->participle), i,
			FORM_PARTICIPLE);
	}
	for (size_t i = 0; i < LENGTH(spellings); i++) {
		struct word *as = row_of(words, lexicon, spellings[i].as);
		struct word *form = row_of(words, lexicon, spellings[i].form);

		form->verb = as->verb;
		form->forms = as->forms;
	}
}

static void parts_fill(struct claim_words *words, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < LENGTH(part_rows); i++)
		for (struct str rest = str_of(part_rows[i].words); rest.ptr;)
			row_of(words, lexicon, str_split(&rest, ' '))->part =
				(uint8_t)part_rows[i].part;
	for (size_t i = 0; i < LENGTH(set_rows); i++)
		for (struct str rest = str_of(set_rows[i].words); rest.ptr;) {
			struct word *word =
				row_of(words, lexicon, str_split(&rest, ' '));

			word->sets = word->sets | set_rows[i].set;
		}
}

enum part word_known(const struct word *word)
{
	if (word->part != PART_NOUN)
		return (enum part)word->part;
	if (word->forms & (FORM_PAST | FORM_PARTICIPLE))
		return PART_PAST;
	return word->sets & (SET_SAY | SET_FINITE) ? PART_FINITE : PART_NOUN;
}

enum part word_ending(struct str text)
{
	const char *end = text.ptr + text.len;

	if (text.len < 5)
		return PART_NOUN;
	switch (end[-1]) {
	case 'y':
		return end[-2] == 'l' ? PART_ADVERB : PART_NOUN;
	case 'd':
		return end[-2] == 'e' ? PART_ED : PART_NOUN;
	case 'g':
		return text.len > 5 && end[-2] == 'n' && end[-3] == 'i'
			       ? PART_ING
			       : PART_NOUN;
	default:
		return PART_NOUN;
	}
}

static void lowers_fill(
	struct claim_words *words, const struct lexicon *lexicon)
{
	for (uint32_t i = 1; i < words->count; i++) {
		const struct word *word = &words->rows[i];
		enum part part = word_known(word);

		if (part == PART_NOUN && !(word->sets & SET_NO_ADVERB))
			part = word_ending(lexicon_word(lexicon, (word_id)i));
		words->lowers[i] = (uint8_t)part;
	}
}

struct claim_words *claim_words_make(struct lexicon *lexicon)
{
	struct claim_words *words = calloc(1, sizeof(*words));

	if (!words)
		abort();
	words_number(lexicon);
	words->count = lexicon_count(lexicon);
	words->rows = calloc(words->count, sizeof(*words->rows));
	words->lowers = calloc(words->count, sizeof(*words->lowers));
	if (!words->rows || !words->lowers)
		abort();
	parts_fill(words, lexicon);
	verbs_fill(words, lexicon);
	lowers_fill(words, lexicon);
	return words;
}

void claim_words_free(struct claim_words *words)
{
	if (!words)
		return;
	free(words->rows);
	free(words->lowers);
	free(words);
}
