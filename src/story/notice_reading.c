#include "story/notice_reading.h"

enum {
	READING_BYTES = 160,
	WRONG_BYTES = 120,
	ASKED_BYTES = 90, /* between "corrects" and "from" */
	HEADLINE_BYTES = 24,
	READINGS_MOST = 4 /* headlines are quoted before what is to be read */
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* How many bytes at `at` are the words in any case, whose spaces are lines'
 * ends as well; 0 where they are not. */
static size_t matched(struct str text, size_t at, struct str words)
{
	size_t from = at;

	for (size_t i = 0; i < words.len; i++) {
		if (at >= text.len)
			return 0;
		if (words.ptr[i] != ' ') {
			if (char_lower(text.ptr[at]) != words.ptr[i])
				return 0;
			at++;
			continue;
		}
		if (!char_is_space(text.ptr[at]))
			return 0;
		while (at < text.len && char_is_space(text.ptr[at]))
			at++;
	}
	return at - from;
}

/* The first of some words from `from` on, and their length; STR_NPOS where
 * there is none. */
static size_t find_any(struct str text, size_t from, const struct str *words,
	size_t count, size_t *length)
{
	for (size_t at = from; at < text.len; at++)
		for (size_t i = 0; i < count; i++) {
			*length = matched(text, at, words[i]);
			if (*length)
				return at;
		}
	return STR_NPOS;
}

static size_t find_one(
	struct str text, size_t from, struct str words, size_t *length)
{
	return find_any(text, from, &words, 1, length);
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

bool notice_adds(struct str text)
{
	static const struct str words[] = {STR_INIT("adds "),
		STR_INIT("adding "), STR_INIT("insert"), STR_INIT("dropped")};
	size_t length;

	return find_any(text, 0, words, LENGTH(words), &length) != STR_NPOS;
}

/* Where what is to be read ends: at dots, a quotation mark, a reason. */
static size_t reading_end(struct str text)
{
	static const struct str ends[] = {STR_INIT("..."), STR_INIT("\""),
		STR_INIT("("), STR_INIT("instead of"), STR_INIT(", not "),
		STR_INIT("correct"), STR_INIT("changing"), STR_INIT(" -- ")};
	size_t length, at = find_any(text, 0, ends, LENGTH(ends), &length);

	return at == STR_NPOS || at == 0 ? text.len : at;
}

/* What stands from `at` on to its end, without the marks around it. */
static struct span read_from(struct str text, size_t at)
{
	size_t end;

	while (at < text.len && is_filling(text.ptr[at]))
		at++;
	end = at + reading_end(str_cut(text, at, at + READING_BYTES));
	/* No half of a character. */
	while (end > at && end < text.len &&
		((uint8_t)text.ptr[end] & 0xc0) == 0x80)
		end--;
	return trimmed(text, (struct span){(uint32_t)at, (uint32_t)end});
}

/* What is to be read: behind "please read", past where it stands. */
static struct span reading_of(struct str text)
{
	static const struct str asks[] = {STR_INIT("please read"),
		STR_INIT("pls read"), STR_INIT("should read"),
		STR_INIT("please reverse"), STR_INIT("corrects that"),
		STR_INIT("correct to read")};
	static const struct str where[] = {STR_INIT("..."), STR_INIT("\"")};
	size_t length = 0, skip = 0, at, past;

	at = find_any(text, 0, asks, LENGTH(asks), &length);
	if (at == STR_NPOS)
		return (struct span){0, 0};
	at += length;
	/* "in the second paragraph ... " */
	past = find_any(str_cut(text, at, at + READING_BYTES / 2), 0, where,
		LENGTH(where), &skip);
	if (past != STR_NPOS)
		at += past + skip;
	return read_from(text, at);
}

/* "(Correcting twelve months 6-13/16 from 6-3/16)": what is between. */
static struct span corrected_of(struct str text)
{
	static const struct str words[] = {STR_INIT("correcting "),
		STR_INIT("corrects "), STR_INIT("corrected ")};
	static const struct str from = STR_INIT(" from ");
	size_t length = 0, at = 0, end, skip;

	for (;;) {
		at = find_any(text, at, words, LENGTH(words), &length);
		if (at == STR_NPOS)
			return (struct span){0, 0};
		at += length;
		end = find_one(
			str_cut(text, 0, at + ASKED_BYTES), at, from, &skip);
		if (end != STR_NPOS)
			return trimmed(text,
				(struct span){(uint32_t)at, (uint32_t)end});
	}
}

/* The quoted headline of the item is not what is to be read in it. */
static struct span reading_past(
	struct str text, struct span reading, struct str headline)
{
	for (int i = 0; i < READINGS_MOST && reading.end; i++) {
		struct str read = str_at(text, reading);
		size_t quote;

		if (!read.len || !str_starts_fold(headline,
					 str_cut(read, 0, HEADLINE_BYTES)))
			break;
		quote = str_find_char(text, '"', reading.end);
		quote = quote == STR_NPOS ? quote
					  : str_find_char(text, '"', quote + 1);
		if (quote == STR_NPOS)
			break;
		reading = read_from(text, quote + 1);
	}
	return reading;
}

/* Where what was wrong ends. */
static size_t wrong_end(struct str text)
{
	static const struct str ends[] = {STR_INIT(". "), STR_INIT(".\n"),
		STR_INIT(")"), STR_INIT("\""), STR_INIT(" -- ")};
	size_t length, end = reading_end(text);
	size_t at = find_any(text, 0, ends, LENGTH(ends), &length);

	return at < end ? at : end;
}

/* What was wrong, in the notice's words: "instead of ...", "from ...",
 * "changing ... to". */
static struct span wrong_of(struct str text, struct span reading)
{
	static const struct str marks[] = {STR_INIT("instead of "),
		STR_INIT("correcting from "), STR_INIT("corrects from "),
		STR_INIT("rather than "), STR_INIT(", not the "),
		STR_INIT(", not "), STR_INIT("changing ")};
	static const struct str correct = STR_INIT("correct");
	static const struct str from = STR_INIT(" from "),
				to = STR_INIT(" to ");
	size_t length = 0, skip, end = STR_NPOS;
	size_t at =
		find_any(text, reading.start, marks, LENGTH(marks), &length);
	struct span wrong = {0, 0};
	struct str rest;

	if (at == STR_NPOS) {
		/* "(Corrects payment date from April 17)" */
		at = find_one(text, reading.end, correct, &length);
		if (at != STR_NPOS)
			at = find_one(text, at, from, &length);
		else if (matched(text, reading.end, from))
			at = find_one(text, reading.end, from, &length);
	}
	if (at == STR_NPOS)
		return wrong;
	wrong.start = (uint32_t)(at + length);
	while (wrong.start < text.len && is_filling(text.ptr[wrong.start]))
		wrong.start++;
	rest = str_cut(text, wrong.start, wrong.start + WRONG_BYTES);
	rest.len = wrong_end(rest);
	if (matched(text, at, STR("changing ")))
		end = find_one(rest, 0, to, &skip);
	wrong.end = wrong.start + (uint32_t)(end < rest.len ? end : rest.len);
	return trimmed(text, wrong);
}

bool notice_read(
	struct str text, struct str headline, struct notice_reading *read)
{
	read->reads = reading_of(text);
	if (!read->reads.end)
		read->reads = corrected_of(text);
	read->reads = reading_past(text, read->reads, headline);
	if (!read->reads.end)
		return false;
	read->wrong = wrong_of(text, read->reads);
	return true;
}
