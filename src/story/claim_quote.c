#include "story/claim_quote.h"

#include "story/scene.h"
#include "story/versus.h"

#include <stdlib.h>

enum {
	WORDS_LEAST = 5,
	SAME_WORDS = 70,   /* of a hundred of the shorter, for the speaker, */
	SAME_OF_LONG = 90, /* and where the other is more than twice as long */
	SAME_LETTERS = 78, /* of the longer, for a lost "not" */
	QUOTES_MOST = 8    /* that one word leads to */
};

/* A word of a quotation of b. */
struct quoted {
	uint64_t key;
	uint32_t quote;
};

struct quoteds ROWS_OF(struct quoted);

struct meeting {
	struct arena *arena;
	const struct version *a, *b;
	struct quoteds words; /* of b, by key */
	struct findings *findings;
};

static const struct quote *quote_of(const struct version *version, uint32_t row)
{
	return &version->details.quotes.rows[row];
}

static int quoted_order(const void *left, const void *right)
{
	const struct quoted *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->quote > b->quote) - (a->quote < b->quote);
}

/* The words of a quotation by key, each once for each time it stands there. */
static struct quoteds words_of(
	struct arena *arena, const struct version *version, uint32_t row)
{
	const struct said *said = &version->said;
	const struct quote *quote = quote_of(version, row);
	struct quoteds words = {0};

	for (uint32_t i = scene_of(version, quote->span.start);
		i < said->sentences.count; i++) {
		const struct said_sentence *sentence = &said->sentences.rows[i];

		if (sentence->span.start >= quote->span.end)
			break;
		for (uint32_t w = sentence->words; w < sentence->words_end;
			w++) {
			const struct said_word *word = &said->words.rows[w];

			if (word->span.start >= quote->span.start &&
				word->span.end <= quote->span.end)
				*ROWS_ADD(arena, &words) =
					(struct quoted){word->key, row};
		}
	}
	if (words.count)
		qsort(words.rows, words.count, sizeof(*words.rows),
			quoted_order);
	return words;
}

static uint32_t common_count(const struct quoteds *a, const struct quoteds *b)
{
	uint32_t i = 0, j = 0, count = 0;

	while (i < a->count && j < b->count) {
		uint64_t mine = a->rows[i].key, other = b->rows[j].key;

		count += mine == other;
		i += mine <= other;
		j += mine >= other;
	}
	return count;
}

/* --- what differs */

static void finding_put(struct meeting *meeting, enum kind kind, struct span a,
	struct span b, struct str why)
{
	const struct findings_between two = {
		meeting->arena, meeting->a, meeting->b, meeting->findings};

	finding_add(&two, FINDING_CONFLICT, kind, a, b, why);
}

/* "Deputy Prime Minister Davit Orbel of Kasov": who has a title is somebody,
 * and "a spokesman in Kasov" may be anybody. */
static bool has_title(const struct version *version, struct span mention)
{
	struct str text = str_at(version->article.text, mention);

	if (str_starts_fold(text, STR("a ")) ||
		str_starts_fold(text, STR("an ")))
		return false;
	ROWS_EACH (struct said_title, title, version->details.titles)
		if (title->span.start >= mention.start &&
			title->span.end < mention.end)
			return true;
	return false;
}

/* Whether a quotation names its speaker, a person, and does not just point
 * back to one. */
static bool is_named(const struct version *version, const struct quote *quote)
{
	struct str mention = str_at(version->article.text, quote->mention);

	if (!quote->speaker.len || !quote->mention.end ||
		str_find(mention, str_last_word(quote->speaker), 0) ==
			STR_NPOS ||
		str_find_char(quote->speaker, ' ', 0) == STR_NPOS)
		return false;
	if (has_title(version, quote->mention))
		return true;
	ROWS_EACH (struct said_name, name, version->details.names)
		if (str_eq(name->full, quote->speaker))
			return name->person || name->kind == NAME_PERSON ||
			       name->kind == NAME_OTHER;
	return false;
}

/* Whether a word of the text begins there and ends with it. */
static bool is_word(struct str text, size_t at, size_t length)
{
	bool begins = at == 0 || !char_is_alpha(text.ptr[at - 1]);

	/* The n't of "didn't" has none. */
	bool clipped = length > 2 && char_is_alpha(text.ptr[at]) &&
		       !char_is_alpha(text.ptr[at + 1]);

	return (begins || clipped) &&
	       (at + length == text.len ||
		       !char_is_alpha(text.ptr[at + length]));
}

static uint32_t negations(struct str text)
{
	static const struct str words[] = {STR_INIT("not"), STR_INIT("n't"),
		STR_INIT("n\xe2\x80\x99t"), STR_INIT("never"),
		STR_INIT("cannot"), STR_INIT("no")};
	uint32_t count = 0;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		for (size_t at = 0;
			(at = str_find(text, words[i], at)) != STR_NPOS; at++)
			count += is_word(text, at, words[i].len);
	return count;
}

static bool quotes_meet(struct meeting *meeting, uint32_t a, uint32_t b)
{
	const struct quote *mine = quote_of(meeting->a, a);
	const struct quote *other = quote_of(meeting->b, b);
	struct quoteds x = words_of(meeting->arena, meeting->a, a);
	struct quoteds y = words_of(meeting->arena, meeting->b, b);
	uint32_t common = common_count(&x, &y);
	uint32_t shorter = x.count < y.count ? x.count : y.count;
	uint32_t longer = x.count < y.count ? y.count : x.count;
	uint32_t least = longer > 2 * shorter ? SAME_OF_LONG : SAME_WORDS;

	if (shorter < WORDS_LEAST || common * 100 < least * shorter)
		return false;
	if (is_named(meeting->a, mine) && is_named(meeting->b, other) &&
		versus_names(mine->speaker, other->speaker, true) ==
			VERDICT_DISJOINT)
		finding_put(meeting, KIND_SPEAKER, mine->mention,
			other->mention, STR("the words are the same"));
	if (common * 100 >= SAME_LETTERS * longer &&
		negations(str_at(meeting->a->article.text, mine->span)) !=
			negations(
				str_at(meeting->b->article.text, other->span)))
		finding_put(meeting, KIND_QUOTE, mine->span, other->span,
			STR("one has a 'not' that the other has not"));
	return true;
}

/* The quotations of b that share a word with one of a, a few at most. */
static void quote_meet(struct meeting *meeting, uint32_t row)
{
	struct quoteds words = words_of(meeting->arena, meeting->a, row);
	uint32_t tried = UINT32_MAX;

	for (uint32_t w = 0; w < words.count; w++) {
		const struct quoteds *all = &meeting->words;
		uint64_t key = words.rows[w].key;
		uint32_t low = 0, high = all->count, end;

		while (low < high) {
			uint32_t mid = low + (high - low) / 2;

			if (all->rows[mid].key < key)
				low = mid + 1;
			else
				high = mid;
		}
		for (end = low; end < all->count && all->rows[end].key == key &&
				end - low <= QUOTES_MOST;)
			end++;
		if (end == low || end - low > QUOTES_MOST ||
			all->rows[low].quote == tried)
			continue;
		for (; low < end; low++) {
			tried = all->rows[low].quote;
			if (quotes_meet(meeting, row, tried))
				return;
		}
	}
}

void quotes_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	struct meeting meeting = {
		.arena = arena, .a = a, .b = b, .findings = findings};

	for (uint32_t row = 0; row < b->details.quotes.count; row++) {
		struct quoteds words = words_of(arena, b, row);

		for (uint32_t w = 0; w < words.count; w++)
			if (!w || words.rows[w].key != words.rows[w - 1].key)
				*ROWS_ADD(arena, &meeting.words) =
					words.rows[w];
	}
	if (meeting.words.count)
		qsort(meeting.words.rows, meeting.words.count,
			sizeof(*meeting.words.rows), quoted_order);
	for (uint32_t row = 0; row < a->details.quotes.count; row++)
		quote_meet(&meeting, row);
}
