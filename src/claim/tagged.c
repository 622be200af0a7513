#include "claim/tagged.h"

#include "claim/tagging.h"

void tagged_init(struct tagged *tagged, struct arena *arena,
	const struct article *article, const struct tokens *tokens,
	const struct sentences *sentences, const struct timexes *timexes,
	const struct claim_words *words)
{
	*tagged = (struct tagged){.arena = arena,
		.article = article,
		.tokens = tokens,
		.sentences = sentences,
		.timexes = timexes,
		.words = words,
		.rows = arena_alloc(
			arena, sentences->count * sizeof(*tagged->rows))};
}

void tagged_forget(struct tagged *tagged)
{
	for (uint32_t s = 0; s < tagged->sentences->count; s++)
		tagged->rows[s] = (struct tagged_sentence){NULL, NULL};
}

/* With the stops behind the end, for what looks ahead. */
static uint32_t room_of(const struct parts *parts)
{
	return parts->count + 2;
}

static void sentence_keep(const struct tagged *tagged,
	const struct parts *parts, struct tagged_sentence *row)
{
	uint32_t room = room_of(parts);
	uint8_t *part = arena_alloc_raw(tagged->arena, room);
	uint32_t *timex = arena_alloc_raw(tagged->arena, room * sizeof(*timex));

	memcpy(part, parts->part, room);
	memcpy(timex, parts->timex, parts->count * sizeof(*timex));
	row->part = part;
	row->timex = timex;
}

void tagged_parts(
	const struct tagged *tagged, uint32_t sentence, struct parts *parts)
{
	const struct sentence *range = &tagged->sentences->rows[sentence];
	struct tagged_sentence *row = &tagged->rows[sentence];

	if (!row->part) {
		parts_find(tagged->article, tagged->tokens, range->first,
			range->end, tagged->timexes, tagged->words, parts);
		sentence_keep(tagged, parts, row);
		return;
	}
	parts_begin(parts, tagged->article, tagged->tokens, range->first,
		range->end, tagged->words);
	memcpy(parts->part, row->part, room_of(parts));
	memcpy(parts->timex, row->timex, parts->count * sizeof(*row->timex));
}
