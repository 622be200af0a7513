#include "story/correction.h"

#include "story/kind.h"
#include "story/scene.h"

enum {
	NOTICE_SENTENCES = 12, /* more are a story that was corrected */
	READING_BYTES = 160,
	OLD_WORDS = 6, /* of what was wrong, as a notice repeats it */
	OLD_LEAST = 2  /* bytes of a word that is looked for */
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* Where words stand in a text in any case; STR_NPOS where they do not. */
static size_t find_fold(struct str text, struct str words, size_t from)
{
	for (size_t at = from; at + words.len <= text.len; at++)
		if (str_starts_fold(str_cut(text, at, text.len), words))
			return at;
	return STR_NPOS;
}

/* The first of some words; *length is theirs. */
static size_t find_any(
	struct str text, const struct str *words, size_t count, size_t *length)
{
	size_t best = STR_NPOS;

	for (size_t i = 0; i < count; i++) {
		size_t at = find_fold(text, words[i], 0);

		if (at < best) {
			best = at;
			*length = words[i].len;
		}
	}
	return best;
}

static bool is_filling(char c)
{
	return char_is_space(c) || c == '.' || c == '"' || c == '+' ||
	       c == '(' || c == ':' || c == ',' || c == '\'';
}

/* Without the dots and quotation marks around it. */
static struct span trimmed(struct str text, struct span span)
{
	while (span.start < span.end && is_filling(text.ptr[span.start]))
		span.start++;
	while (span.end > span.start && (is_filling(text.ptr[span.end - 1]) ||
						text.ptr[span.end - 1] == ')'))
		span.end--;
	return span;
}

/* --- the notice */

/* What was left out, or said unclearly, was not wrong. */
static bool is_addition(struct str text)
{
	static const struct str words[] = {STR_INIT("adds "),
		STR_INIT("adding "), STR_INIT("insert"), STR_INIT("dropped")};
	size_t length;

	return find_any(text, words, LENGTH(words), &length) != STR_NPOS;
}

/* Where what is to be read ends: at dots, a quotation mark, a reason. */
static size_t reading_end(struct str text)
{
	static const struct str ends[] = {STR_INIT("..."), STR_INIT("\""),
		STR_INIT("("), STR_INIT("instead of"), STR_INIT("correct"),
		STR_INIT("changing"), STR_INIT(" -- ")};
	size_t length, at = find_any(text, ends, LENGTH(ends), &length);

	return at == STR_NPOS || at == 0 ? text.len : at;
}

/* What is to be read: behind "please read", past where it stands. */
static struct span reading_of(struct str text)
{
	static const struct str asks[] = {STR_INIT("please read"),
		STR_INIT("pls read"), STR_INIT("should read"),
		STR_INIT("please reverse"), STR_INIT("corrects that"),
		STR_INIT("correct to read")};
	static const struct str where[] = {STR_INIT("..."), STR_INIT("\"")};
	size_t length = 0, skip = 0, at, past, end;

	at = find_any(text, asks, LENGTH(asks), &length);
	if (at == STR_NPOS)
		return (struct span){0, 0};
	at += length;
	/* "in the second paragraph ... " */
	past = find_any(str_cut(text, at, at + READING_BYTES / 2), where,
		LENGTH(where), &skip);
	if (past != STR_NPOS)
		at += past + skip;
	while (at < text.len && is_filling(text.ptr[at]))
		at++;
	end = at + reading_end(str_cut(text, at, at + READING_BYTES));
	/* No half of a character. */
	while (end > at && end < text.len &&
		((uint8_t)text.ptr[end] & 0xc0) == 0x80)
		end--;
	return trimmed(text, (struct span){(uint32_t)at, (uint32_t)end});
}

/* What was wrong, in the notice's words: "instead of ...", "from ...". */
static struct span wrong_of(struct str text)
{
	static const struct str marks[] = {STR_INIT("instead of "),
		STR_INIT("correcting from "), STR_INIT("corrects from "),
		STR_INIT("rather than "), STR_INIT(", not the "),
		STR_INIT(", not "), STR_INIT("changing ")};
	static const struct str corrects[] = {STR_INIT("correct")};
	size_t length = 0, at = find_any(text, marks, LENGTH(marks), &length);

	if (at == STR_NPOS) {
		size_t from =
			find_any(text, corrects, LENGTH(corrects), &length);

		/* "(Corrects payment date from April 17)" */
		while (from != STR_NPOS && at == STR_NPOS) {
			at = find_fold(text, STR(" from "), from);
			length = 6;
			from = STR_NPOS;
		}
	}
	if (at == STR_NPOS)
		return (struct span){0, 0};
	return trimmed(text,
		(struct span){(uint32_t)(at + length), (uint32_t)text.len});
}

/* --- the story */

/* The longest run of the words that were wrong, from the first on, that the
 * story has; empty where it has none. */
static struct span wrong_in(struct str story, struct str wrong)
{
	struct span best = {0, 0};
	size_t end = 0;

	for (int words = 0; words < OLD_WORDS && end < wrong.len; words++) {
		size_t at;

		while (end < wrong.len && !is_filling(wrong.ptr[end]))
			end++;
		at = end > OLD_LEAST
			     ? find_fold(story, str_cut(wrong, 0, end), 0)
			     : STR_NPOS;
		if (at != STR_NPOS)
			best = (struct span){
				(uint32_t)at, (uint32_t)(at + end)};
		while (end < wrong.len && char_is_space(wrong.ptr[end]))
			end++;
		if (end < wrong.len && is_filling(wrong.ptr[end]))
			break;
	}
	return best;
}

/* The sentence of the story that has most in common with the notice. */
static struct span sentence_like(
	const struct version *story, const struct version *notice)
{
	struct scenes scenes = {.a = story, .b = notice};
	uint32_t best = 0, worth = 0;

	for (uint32_t i = 0; i < story->said.sentences.count && i < SCENES_MOST;
		i++)
		for (uint32_t j = 0; j < notice->said.sentences.count; j++) {
			uint32_t here = scenes_worth(&scenes, i, j);

			if (here > worth) {
				worth = here;
				best = i;
			}
		}
	return worth ? story->said.sentences.rows[best].span
		     : (struct span){0, 0};
}

static bool has_conflict(const struct findings *findings, uint32_t first)
{
	for (uint32_t i = first; i < findings->count; i++)
		if (findings->rows[i].class == FINDING_CONFLICT)
			return true;
	return false;
}

static enum kind kind_of(struct str wrong)
{
	for (size_t i = 0; i < wrong.len; i++)
		if (char_is_digit(wrong.ptr[i]))
			return KIND_NUMBER;
	return KIND_FACT;
}

static void finding_put(struct arena *arena, struct findings *findings,
	const struct version *a, const struct version *b, struct span mine,
	struct span other, enum kind kind)
{
	struct finding *finding = ROWS_ADD(arena, findings);

	finding->class = FINDING_CONFLICT;
	finding->kind = kind_name(kind);
	finding->rule = kind_rule(kind);
	finding->a = mine;
	finding->b = other;
	finding->message = arena_format(arena, "corrected: '%.*s' and '%.*s'",
		STR_ARG(str_at(a->article.text, mine)),
		STR_ARG(str_at(b->article.text, other)));
	*ROWS_ADD(arena, &finding->because) =
		STR("the notice is about this story, and asks to read it "
		    "otherwise");
}

void corrections_compare(struct arena *arena, const struct version *a,
	const struct version *b, uint32_t first, struct findings *findings)
{
	const struct version *notice = a->notice ? a : b;
	const struct version *story = a->notice ? b : a;
	struct str text = notice->article.text;
	struct span reading, wrong, was;

	if (a->notice == b->notice ||
		notice->said.sentences.count > NOTICE_SENTENCES ||
		has_conflict(findings, first) || is_addition(text))
		return;
	reading = reading_of(text);
	if (!reading.end)
		return;
	wrong = wrong_of(text);
	was = wrong_in(story->article.text, str_at(text, wrong));
	if (!was.end)
		was = sentence_like(story, notice);
	if (!was.end)
		return;
	if (a->notice)
		finding_put(arena, findings, a, b, reading, was,
			kind_of(str_at(text, wrong)));
	else
		finding_put(arena, findings, a, b, was, reading,
			kind_of(str_at(text, wrong)));
}
