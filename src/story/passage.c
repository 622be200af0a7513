#include "story/passage.h"

#include "base/hash.h"

static uint64_t fingerprint_of(const struct term *terms, uint32_t count)
{
	uint64_t hash = hash_str(STR("passage"));

	for (uint32_t i = 0; i < count; i++)
		hash = hash_more(hash, str_from((const char *)&terms[i].key,
					       sizeof(terms[i].key)));
	return hash;
}

/* "..., said Roe", “...”, ``...'' */
static bool begins_quoted(struct str text, struct span span)
{
	static const struct str marks[] = {STR_INIT("\""),
		STR_INIT("\xE2\x80\x9C"), STR_INIT("``"),
		STR_INIT("\xE2\x80\x98"), STR_INIT("\xC2\xAB")};
	struct str passage = str_at(text, span);

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(passage, marks[i]))
			return true;
	return false;
}

/* The terms from `first` on are one. */
static void passage_add(struct arena *arena, uint32_t first, struct span span,
	bool headline, struct passages *passages)
{
	uint32_t count = passages->terms.count - first;
	const struct term *terms;
	struct passage *passage;

	if (!count)
		return;
	terms = passages->terms.rows + first;
	passage = ROWS_ADD(arena, passages);
	*passage = (struct passage){.first = first,
		.end = first + count,
		.span = span,
		.fingerprint = fingerprint_of(terms, count),
		.headline = headline};
	for (uint32_t i = 0; i < count; i++)
		passage->weight += terms[i].weight;
	passage->rare = passage->weight;
}

/* Tokens [first, end) of one sentence. */
static void sentence_read(struct term_reader *reader, uint32_t first,
	uint32_t end, struct passages *passages)
{
	const struct token *tokens = reader->reading->tokens.rows;
	const struct terms *terms = &passages->terms;
	uint32_t at = first, term = terms->count;

	while (at < end) {
		at = term_read(reader, at, end);
		if (terms->count - term < PASSAGE_TERMS && at < end)
			continue;
		passage_add(reader->arena, term,
			(struct span){tokens[first].start, tokens[at - 1].end},
			reader->title, passages);
		if (terms->count > term)
			passages->rows[passages->count - 1]
				.quoted = begins_quoted(
				reader->reading->article.text,
				passages->rows[passages->count - 1].span);
		first = at;
		term = terms->count;
	}
}

static bool is_prose(enum block_kind kind)
{
	return kind != BLOCK_FURNITURE && kind != BLOCK_CAPTION;
}

static bool is_headline(
	const struct reading *reading, const struct sentence *sentence)
{
	struct span headline = reading->masthead.headline;
	uint32_t start = reading->tokens.rows[sentence->first].start;

	return start >= headline.start && start < headline.end;
}

/* The first token of a sentence that is story or headline; its end: none. */
static uint32_t story_begin(
	const struct reading *reading, const struct sentence *sentence)
{
	uint32_t story = reading->masthead.story;

	if (is_headline(reading, sentence) || story <= sentence->first)
		return sentence->first;
	return story < sentence->end ? story : sentence->end;
}

/* With `whole` nothing is left out. */
static void sentences_read(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, bool whole,
	struct passages *passages)
{
	struct term_reader reader;

	/* Few tokens are more than one term. */
	ROWS_ROOM(arena, &passages->terms, reading->tokens.count);
	ROWS_ROOM(arena, passages, reading->sentences.count);
	term_reader_init(&reader, arena, reading, vocabulary, &passages->terms);
	ROWS_EACH (struct sentence, sentence, reading->sentences) {
		const struct block *block =
			&reading->article.blocks.rows[sentence->block];

		if (!whole && !is_prose(block->kind))
			continue;
		reader.title = is_headline(reading, sentence);
		reader.money = (struct span){0, 0};
		sentence_read(&reader,
			whole ? sentence->first
			      : story_begin(reading, sentence),
			sentence->end, passages);
	}
}

void passages_read(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, bool whole,
	struct passages *passages)
{
	sentences_read(arena, reading, vocabulary, whole, passages);
	/* A line or two that look like a masthead are all there is. */
	if (!passages->count)
		sentences_read(arena, reading, vocabulary, true, passages);
}

uint32_t passage_holding(const struct passages *passages, struct span span)
{
	uint32_t low = 0, high = passages->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (passages->rows[mid].span.end <= span.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low < passages->count &&
			       passages->rows[low].span.start <= span.start
		       ? low
		       : NO_PASSAGE;
}
