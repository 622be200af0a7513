#include "story/claim_leaving.h"

#include "story/claim_role.h"
#include "story/clue.h"

enum {
	LAST_LEAST = 4, /* letters of a family name */
	REACH = 60,     /* bytes from a name to what is told of it */
	MANY = 12       /* offices; more are a list of people */
};

/* Where a sentence tells, behind a name and in its clause, that its bearer
 * leaves; an empty span where it does not. */
static struct span leaving_in(
	const struct version *version, struct span sentence, struct str last)
{
	struct str text = str_at(version->article.text, sentence);
	size_t at = 0;

	while ((at = str_find(text, last, at)) != STR_NPOS) {
		size_t from = at + last.len, length, found;
		struct str behind = str_cut(text, from,
			from + REACH < text.len ? from + REACH : text.len);

		found = clue_find(behind, CLUE_RESIGNS, &length);
		if (found != STR_NPOS &&
			!clue_in(str_cut(behind, 0, found), CLUE_RESIGNS_NOT)) {
			uint32_t start =
				sentence.start + (uint32_t)(from + found);

			return (struct span){start, start + (uint32_t)length};
		}
		at = from;
	}
	return (struct span){0, 0};
}

/* Where a version tells that somebody leaves, or has left. */
static struct span leaving_of(const struct version *version, struct str last)
{
	ROWS_EACH (struct said_sentence, sentence, version->said.sentences) {
		struct span found = leaving_in(version, sentence->span, last);

		if (found.end)
			return found;
	}
	return (struct span){0, 0};
}

static bool is_first_of(
	const struct version *version, const struct said_claim *claim)
{
	ROWS_EACH (struct said_claim, other, version->said.claims) {
		if (other == claim)
			return true;
		if (claim_is_in_office(other) &&
			str_eq(other->subject, claim->subject))
			return false;
	}
	return true;
}

void leavings_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	const struct findings_between two = {arena, a, b, findings};
	const struct version *early, *late;
	uint32_t seen = 0;
	int32_t days;

	if (!version_days(a, b, &days) || days == 0)
		return;
	early = days > 0 ? a : b;
	late = days > 0 ? b : a;
	ROWS_EACH (struct said_claim, claim, early->said.claims) {
		struct str last = str_last_word(claim->subject);
		struct span left;

		if (!claim_is_in_office(claim) || !claim->subject.len ||
			last.len < LAST_LEAST || !is_first_of(early, claim))
			continue;
		if (++seen > MANY)
			return;
		left = leaving_of(late, last);
		if (!left.end || leaving_of(early, last).end)
			continue;
		finding_add(&two, FINDING_UPDATE, KIND_TITLE,
			days > 0 ? claim->value : left,
			days > 0 ? left : claim->value,
			STR("who held the office leaves it in the later "
			    "report"));
	}
}
