#include "claim/cue.h"

#include <stdlib.h>

static const struct cue_row rows[] = {
#define CUE(kind, forms, example, speaker)                                     \
	{CUE_##kind, STR_INIT(forms), STR_INIT(example), STR_INIT(speaker)},
#define THINGS(words)
#include "lang/en/quote.def"
#undef CUE
#undef THINGS
};

static const struct str things[] = {
#define CUE(kind, forms, example, speaker)
#define THINGS(words) STR_INIT(words),
#include "lang/en/quote.def"
#undef CUE
#undef THINGS
};

uint32_t cue_row_count(void)
{
	return sizeof(rows) / sizeof(*rows);
}

const struct cue_row *cue_row_at(uint32_t index)
{
	return &rows[index];
}

static void row_fill(struct cues *cues, const struct lexicon *lexicon,
	const struct cue_row *row)
{
	for (struct str rest = row->forms; rest.ptr;) {
		struct str form = str_split(&rest, ' ');
		word_id word = lexicon_find(lexicon, form);
		bool ing = row->kind != CUE_NOUN && str_ends(form, STR("ing"));

		cues->kinds[word] = (uint16_t)(cues->kinds[word] | row->kind |
					       (ing ? CUE_ING : 0));
	}
}

static void things_fill(struct cues *cues, const struct lexicon *lexicon)
{
	for (size_t i = 0; i < sizeof(things) / sizeof(*things); i++)
		for (struct str rest = things[i]; rest.ptr;) {
			word_id word =
				lexicon_find(lexicon, str_split(&rest, ' '));

			if (word && cues->kinds[word])
				cues->kinds[word] =
					(uint16_t)(cues->kinds[word] |
						   CUE_THING);
		}
}

struct cues *cues_make(struct lexicon *lexicon)
{
	struct cues *cues = calloc(1, sizeof(*cues));

	if (!cues)
		abort();
	for (uint32_t i = 0; i < cue_row_count(); i++)
		for (struct str rest = rows[i].forms; rest.ptr;)
			lexicon_add(lexicon, str_split(&rest, ' '));
	cues->count = lexicon_count(lexicon);
	cues->kinds = calloc(cues->count, sizeof(*cues->kinds));
	if (!cues->kinds)
		abort();
	for (uint32_t i = 0; i < cue_row_count(); i++)
		row_fill(cues, lexicon, &rows[i]);
	things_fill(cues, lexicon);
	return cues;
}

void cues_free(struct cues *cues)
{
	if (!cues)
		return;
	free(cues->kinds);
	free(cues);
}
