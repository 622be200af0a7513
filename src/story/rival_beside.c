#include "story/rival_beside.h"

#include "story/claim_value.h"
#include "story/clue.h"

/* "4.5% over 18 months", "3% a year": only one of them, or each another. */
static bool is_other_rate(const struct rival *a, const struct rival *b)
{
	struct str mine = rival_behind(a), other = rival_behind(b);

	return clue_only_in(mine, other, CLUE_RATE) ||
	       clue_only_in(other, mine, CLUE_RATE);
}

/* Whether one is of a level that the sentence of the other does not name. */
static bool has_own_level(const struct rival *rival, const struct rival *other)
{
	return clue_only_in(rival_behind(rival),
		rival_text(other, other->claim->sentence), CLUE_LEVEL);
}

/* "of county residents", beside what holds in the whole state. */
static bool is_other_level(const struct rival *a, const struct rival *b)
{
	return has_own_level(a, b) || has_own_level(b, a);
}

/* "20 minutes from time", "with six kilometres to go". */
static bool is_left(const struct rival *rival)
{
	struct str behind = rival_behind(rival);

	return (clue_begins(behind, CLUE_OFF) &&
		       claim_class_of(rival->claim) != CLASS_RATIO) ||
	       clue_in(behind, CLUE_LEFT);
}

/* "three neighbouring counties", "ten other banks": not all of them. */
static bool is_other(const struct rival *rival)
{
	return clue_in(rival_text(rival, rival->claim->value), CLUE_OTHER) ||
	       clue_in(rival_before(rival), CLUE_OTHER);
}

/* "One of his stewards"; "43 of the 85 seats" are told with all there are. */
static bool is_some(const struct rival *rival)
{
	struct str text = rival_text(rival, rival->claim->value);
	size_t at = str_find(text, STR(" of "), 0);

	if (claim_class_of(rival->claim) != CLASS_COUNT ||
		!clue_in(text, CLUE_AMONG))
		return false;
	while (at < text.len)
		if (char_is_digit(text.ptr[at++]))
			return false;
	return true;
}

bool rival_is_saying(const struct rival *rival)
{
	return clue_in(rival_before(rival), CLUE_SAYING);
}

/* "from 1.5 billion", "1.5 billion a year earlier": what was before. */
static bool is_base(const struct rival *rival)
{
	return clue_in(rival_before(rival), CLUE_BASE_AHEAD) ||
	       clue_in(rival_behind(rival), CLUE_BASE_BEHIND);
}

/* At which hour of trading a price is told: "in early trading", "closed". */
static unsigned session_of(const struct rival *rival)
{
	struct str text = rival_text(rival, rival->claim->sentence);

	if (!clue_in(text, CLUE_TRADED))
		return 0;
	return (clue_in(text, CLUE_EARLY) ? 1u : 0) |
	       (clue_in(text, CLUE_LATE) ? 2u : 0);
}

/* What is behind "of", as in "40,000 litres (8,800 gallons) of diesel", of
 * either; absent where nothing is. */
static struct str stuff_of(const struct rival *rival)
{
	struct span span = {
		rival->claim->value.end, rival->claim->sentence.end};
	struct str text = rival_text(rival, span);
	size_t end = str_starts(text, STR(" (")) ? str_find_char(text, ')', 0)
						 : STR_NPOS;

	if (end != STR_NPOS || str_starts(text, STR(")")))
		text = str_cut(text, end == STR_NPOS ? 1 : end + 1, text.len);
	if (!str_starts(text, STR(" of ")))
		return STR_NONE;
	text = str_cut(text, 4, text.len);
	end = 0;
	while (end < text.len && char_is_alpha(text.ptr[end]))
		end++;
	return str_cut(text, 0, end);
}

/* "Litres of diesel" and "litres of water". */
static bool is_other_stuff(const struct rival *a, const struct rival *b)
{
	enum { LETTERS = 4 }; /* shorter is "the", "its", "new" */
	struct str mine = stuff_of(a), other = stuff_of(b);

	return claim_class_of(a->claim) == CLASS_PHYSICAL &&
	       mine.len >= LETTERS && other.len >= LETTERS &&
	       !str_starts_fold(mine, str_cut(other, 0, LETTERS)) &&
	       str_find(rival_text(b, b->claim->sentence), mine, 0) ==
		       STR_NPOS &&
	       str_find(rival_text(a, a->claim->sentence), other, 0) ==
		       STR_NPOS;
}

bool rivals_told_alike(const struct rival *a, const struct rival *b)
{
	return !is_other_rate(a, b) && is_left(a) == is_left(b) &&
	       is_other(a) == is_other(b) && is_some(a) == is_some(b) &&
	       is_base(a) == is_base(b) && session_of(a) == session_of(b) &&
	       !is_other_level(a, b) && !is_other_stuff(a, b);
}
