#include "tag/masthead_event.h"

#include "base/day.h"
#include "tag/masthead_scan.h"

static const struct str event_heads[] = {
#define EVENT_HEAD(word, example) STR_INIT(word),
#include "lang/en/masthead_event.def"
};

static const struct str event_verbs[] = {
#define EVENT_VERB(verb, example) STR_INIT(verb),
#include "lang/en/masthead_event.def"
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

enum { SENTENCE_MOST = 250 };

static bool is_month(struct str word)
{
	for (int32_t month = 1; month <= 12; month++)
		if (str_eq_fold(word, month_name(month)))
			return true;
	return false;
}

/* "In 2023", "The 2023": a word that is no part of a name. */
static bool begins_sentences(struct str word)
{
	static const struct str words[] = {STR_INIT("In"), STR_INIT("The"),
		STR_INIT("Since"), STR_INIT("By"), STR_INIT("On"),
		STR_INIT("From"), STR_INIT("Until"), STR_INIT("During"),
		STR_INIT("For"), STR_INIT("Before"), STR_INIT("After"),
		STR_INIT("Of"), STR_INIT("Between"), STR_INIT("And")};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(words[i], word))
			return true;
	return false;
}

/* The capitalised words right before `at`: where they begin. */
static size_t name_before(struct str text, size_t at)
{
	size_t start = at;

	for (;;) {
		size_t end = start, from;

		if (!end || text.ptr[end - 1] != ' ')
			return start;
		from = --end;
		while (from > 0 &&
			(char_is_alpha(text.ptr[from - 1]) ||
				(unsigned char)text.ptr[from - 1] >= 0x80))
			from--;
		if (from == end || !word_is_capital(str_cut(text, from, end)) ||
			is_month(str_cut(text, from, end)) ||
			begins_sentences(str_cut(text, from, end)))
			return start;
		start = from;
	}
}

/* The capitalised words right behind `at`: where they end. */
static size_t name_after(struct str text, size_t at)
{
	size_t end = at;

	for (;;) {
		size_t from = scan_space(text, end);
		size_t stop = scan_word(text, from);

		if (from == end || stop == from ||
			!word_is_capital(str_cut(text, from, stop)) ||
			is_month(str_cut(text, from, stop)))
			return end;
		end = stop;
	}
}

struct span event_name(struct str text, size_t year)
{
	size_t start = name_before(text, year),
	       end = name_after(text, year + 4);

	if (start == year && end == year + 4)
		return (struct span){0, 0};
	if (start >= 4 &&
		str_eq_fold(str_cut(text, start - 4, start), STR("the ")))
		start -= 4;
	return (struct span){(uint32_t)start, (uint32_t)end};
}

/* The sentence from `at` on; the point of "St." ends it too early at worst. */
static struct str sentence_from(struct str text, size_t at)
{
	size_t end =
		str_find(str_cut(text, 0, at + SENTENCE_MOST), STR(". "), at);
	size_t feed = str_find_char(text, '\n', at);

	if (end == STR_NPOS || (feed != STR_NPOS && feed < end))
		end = feed;
	if (end == STR_NPOS || end > at + SENTENCE_MOST)
		end = at + SENTENCE_MOST;
	return str_cut(text, at, end);
}

/* A bare weekday behind the verb at hand. */
static bool weekday_follows(struct str sentence, size_t at)
{
	size_t end;

	at = scan_space(sentence, at);
	at = scan_space(sentence, scan_phrase(sentence, at, STR("on")));
	end = scan_word(sentence, at);
	for (int32_t weekday = 1; weekday <= 7; weekday++)
		if (str_eq(str_cut(sentence, at, end), weekday_name(weekday)))
			return true;
	return false;
}

/* The last word, before the year where that stands behind. */
static bool is_event(struct str name)
{
	while (name.len && (char_is_digit(name.ptr[name.len - 1]) ||
				   name.ptr[name.len - 1] == ' '))
		name.len--;
	for (size_t i = 0; i < COUNT(event_heads); i++)
		if (str_ends(name, event_heads[i]))
			return true;
	return false;
}

bool event_is_this_week(struct str text, struct span name)
{
	struct str sentence = sentence_from(text, name.end);

	if (!is_event(str_at(text, name)))
		return false;
	for (size_t i = 0; i < COUNT(event_verbs); i++) {
		size_t at = str_find(sentence, event_verbs[i], 0);

		if (at != STR_NPOS &&
			weekday_follows(sentence, at + event_verbs[i].len))
			return true;
	}
	return false;
}
