#include "story/rival_beside.h"

#include "story/claim_value.h"

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

static bool has_word(struct str text, const struct str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_find(text, words[i], 0) != STR_NPOS)
			return true;
	return false;
}

/* "4.5% over 18 months", "3% a year": only one of them, or each another. */
static bool is_other_rate(const struct rival *a, const struct rival *b)
{
	static const struct str words[] = {STR_INIT(" a year"),
		STR_INIT(" per "), STR_INIT(" each "), STR_INIT(" annually"),
		STR_INIT(" a month"), STR_INIT(" a week"), STR_INIT(" a day"),
		STR_INIT(" an hour"), STR_INIT(" a head"), STR_INIT(" apiece"),
		STR_INIT(" over "), STR_INIT(" for ")};
	struct str mine = rival_behind(a), other = rival_behind(b);

	for (size_t i = 0; i < LENGTH(words); i++)
		if (has_word(mine, &words[i], 1) !=
			has_word(other, &words[i], 1))
			return true;
	return false;
}

/* "of county residents", beside what holds in the whole state. */
static bool is_other_level(const struct rival *a, const struct rival *b)
{
	static const struct str words[] = {STR_INIT(" county"),
		STR_INIT(" city"), STR_INIT(" district"), STR_INIT(" town"),
		STR_INIT(" parish"), STR_INIT(" state"), STR_INIT(" province"),
		STR_INIT(" region"), STR_INIT(" national"),
		STR_INIT(" country"), STR_INIT(" world"), STR_INIT(" global"),
		STR_INIT(" local"), STR_INIT(" federal")};
	size_t count = LENGTH(words);

	for (int turned = 0; turned < 2; turned++) {
		const struct rival *x = turned ? b : a, *y = turned ? a : b;
		struct str mine = rival_behind(x);
		struct str other = rival_text(y, y->claim->sentence);

		for (size_t i = 0; i < count; i++)
			if (has_word(mine, &words[i], 1) &&
				!has_word(other, &words[i], 1))
				return true;
	}
	return false;
}

/* "20 minutes from time", "with six kilometres to go". */
static bool is_left(const struct rival *rival)
{
	static const struct str words[] = {STR_INIT(" from time"),
		STR_INIT(" to go"), STR_INIT(" left"), STR_INIT(" remaining"),
		STR_INIT(" from the end"), STR_INIT(" to spare"),
		STR_INIT(" of normal time")};
	static const struct str next[] = {STR_INIT(" more"), STR_INIT(" short"),
		STR_INIT(" behind"), STR_INIT(" ahead"), STR_INIT(" earlier"),
		STR_INIT(" later"), STR_INIT(" ago"), STR_INIT(" fewer"),
		STR_INIT(" above"), STR_INIT(" below"), STR_INIT(" less")};
	struct str behind = rival_behind(rival);

	for (size_t i = 0; i < LENGTH(next); i++)
		if (str_starts(behind, next[i]) &&
			claim_class_of(rival->claim) != CLASS_RATIO)
			return true;
	return has_word(behind, words, LENGTH(words));
}

/* "three neighbouring counties", "ten other banks": not all of them. */
static bool is_other(const struct rival *rival)
{
	static const struct str words[] = {STR_INIT(" other"),
		STR_INIT(" neighbo"), STR_INIT(" further"),
		STR_INIT(" additional"), STR_INIT(" another"),
		STR_INIT("nother "), STR_INIT(" more ")};

	return has_word(rival_text(rival, rival->claim->value), words,
		       LENGTH(words)) ||
	       has_word(rival_before(rival), words, LENGTH(words));
}

bool rival_is_saying(const struct rival *rival)
{
	static const struct str words[] = {STR_INIT("said "), STR_INIT("told "),
		STR_INIT("says "), STR_INIT("announced "),
		STR_INIT("reported "), STR_INIT("confirmed "),
		STR_INIT("statement "), STR_INIT("reporters "),
		STR_INIT("conference "), STR_INIT("showed ")};

	return has_word(rival_before(rival), words, LENGTH(words));
}

/* "from 1.5 billion", "1.5 billion a year earlier": what was before. */
static bool is_base(const struct rival *rival)
{
	static const struct str before[] = {STR_INIT("from "),
		STR_INIT("against "), STR_INIT("compared with "),
		STR_INIT("compared to "), STR_INIT("than "),
		STR_INIT("versus ")};
	static const struct str behind[] = {STR_INIT(" year earlier"),
		STR_INIT(" year ago"), STR_INIT(" year before"),
		STR_INIT(" last year"), STR_INIT(" previous "),
		STR_INIT(" previously")};

	return has_word(rival_before(rival), before, LENGTH(before)) ||
	       has_word(rival_behind(rival), behind, LENGTH(behind));
}

/* At which hour of trading a price is told: "in early trading", "closed". */
static unsigned session_of(const struct rival *rival)
{
	static const struct str early[] = {STR_INIT("early"),
		STR_INIT("midday"), STR_INIT("noon"), STR_INIT("lunch"),
		STR_INIT("morning"), STR_INIT("opening"), STR_INIT(" GMT")};
	static const struct str traded[] = {STR_INIT("hares"), STR_INIT("tock"),
		STR_INIT("ndex"), STR_INIT("trad")};
	static const struct str late[] = {STR_INIT("closed"),
		STR_INIT("close of"), STR_INIT("ended"), STR_INIT("finished"),
		STR_INIT("end the day")};
	struct str text = rival_text(rival, rival->claim->sentence);

	if (!has_word(text, traded, LENGTH(traded)))
		return 0;
	return (has_word(text, early, LENGTH(early)) ? 1u : 0) |
	       (has_word(text, late, LENGTH(late)) ? 2u : 0);
}

bool rivals_told_alike(const struct rival *a, const struct rival *b)
{
	return !is_other_rate(a, b) && is_left(a) == is_left(b) &&
	       is_other(a) == is_other(b) && is_base(a) == is_base(b) &&
	       session_of(a) == session_of(b) && !is_other_level(a, b);
}
