#include "story/correction_kind.h"

#include "story/dayname.h"

enum {
	WORDS_MOST = 6, /* of a phrase that is one thing */
	FIGURE_WORDS = 16
};

/* What the words of a phrase are. */
struct look {
	uint32_t words, digits, scales, days, capitals, ranks, periods;
};

static bool is_of(struct str word, const struct str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq_fold(word, words[i]))
			return true;
	return false;
}

static bool is_rank(struct str word)
{
	static const struct str words[] = {STR_INIT("officer"),
		STR_INIT("executive"), STR_INIT("operating"),
		STR_INIT("financial"), STR_INIT("president"),
		STR_INIT("chairman"), STR_INIT("chairwoman"), STR_INIT("chief"),
		STR_INIT("director"), STR_INIT("minister"),
		STR_INIT("secretary"), STR_INIT("manager"),
		STR_INIT("managing"), STR_INIT("vice"), STR_INIT("deputy"),
		STR_INIT("head"), STR_INIT("former"), STR_INIT("governor"),
		STR_INIT("mayor"), STR_INIT("spokesman"),
		STR_INIT("spokeswoman"), STR_INIT("treasurer")};

	return is_of(word, words, sizeof(words) / sizeof(*words));
}

static bool is_period(struct str word)
{
	static const struct str words[] = {STR_INIT("day"), STR_INIT("week"),
		STR_INIT("month"), STR_INIT("quarter"), STR_INIT("half"),
		STR_INIT("year"), STR_INIT("daily"), STR_INIT("weekly"),
		STR_INIT("monthly"), STR_INIT("quarterly"), STR_INIT("yearly"),
		STR_INIT("annual")};

	return is_of(word, words, sizeof(words) / sizeof(*words));
}

static bool has_digit(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (char_is_digit(word.ptr[i]))
			return true;
	return false;
}

static void word_look(
	const struct vocabulary *vocabulary, struct str word, struct look *look)
{
	struct vocable vocable = vocabulary_find(vocabulary, word);

	look->words++;
	if (has_digit(word) || vocable.number > 0)
		look->digits++;
	else if (vocable.scale > 1)
		look->scales++;
	else if (dayname_key(word))
		look->days++;
	else if (is_rank(word))
		look->ranks++;
	else if (is_period(word))
		look->periods++;
	else if (char_is_upper(*word.ptr))
		look->capitals++;
}

static struct look look_of(const struct vocabulary *vocabulary, struct str text)
{
	struct look look = {0};

	for (size_t at = 0; at < text.len;) {
		size_t from;

		while (at < text.len && !char_is_alpha(text.ptr[at]) &&
			!char_is_digit(text.ptr[at]))
			at++;
		from = at;
		while (at < text.len && !char_is_space(text.ptr[at]))
			at++;
		if (at > from)
			word_look(vocabulary, str_cut(text, from, at), &look);
	}
	return look;
}

enum kind correction_kind(
	const struct vocabulary *vocabulary, struct str was, struct str reads)
{
	struct look a = look_of(vocabulary, was);
	struct look b = look_of(vocabulary, reads);
	enum kind kind = KIND_FACT;

	if (a.days && b.days && a.words <= WORDS_MOST)
		return KIND_DAY;
	if (a.digits && b.digits && a.words <= FIGURE_WORDS &&
		b.words <= FIGURE_WORDS)
		return KIND_NUMBER;
	if (a.words > WORDS_MOST || b.words > WORDS_MOST)
		return KIND_FACT;
	if (a.scales && b.scales)
		return KIND_SCALE;
	if (a.ranks || b.ranks)
		return KIND_TITLE;
	if (a.periods && b.periods)
		return KIND_PERIOD;
	if (contrast_between(vocabulary_contrasts(vocabulary), was, reads,
		    &kind) == CONTRAST_OPPOSITE)
		return kind;
	if (a.words && a.capitals == a.words && b.capitals == b.words)
		return KIND_NAME;
	return KIND_FACT;
}
