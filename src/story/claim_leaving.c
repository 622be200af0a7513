#include "story/claim_leaving.h"

#include "story/claim_role.h"
#include "story/clue.h"

enum {
	LAST_LEAST = 4, /* letters of a family name */
	REACH = 60,     /* bytes from a name to what is told of it */
	MANY = 12       /* people in office; more are a list */
};

static bool is_whole(struct str text, size_t at, size_t end)
{
	return (at == 0 || !char_is_alpha(text.ptr[at - 1])) &&
	       (end == text.len || !char_is_alpha(text.ptr[end]));
}

/* Where a sentence tells, behind a name and in its clause, that its bearer
 * leaves; an empty span where it does not. */
static struct span leaving_in(
	const struct version *version, struct span sentence, struct str last)
{
	struct str text = str_at(version->article.text, sentence);
	size_t at = 0;

	while ((at = str_find(text, last, at)) != STR_NPOS) {
		size_t from = at + last.len, length = 0, found;
		struct str behind = str_cut(text, from,
			from + REACH < text.len ? from + REACH : text.len);

		found = clue_find(behind, CLUE_RESIGNS, &length);
		if (found != STR_NPOS && is_whole(text, at, from) &&
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

static bool is_seen(
	const struct str *subjects, uint32_t count, struct str subject)
{
	for (uint32_t i = 0; i < count; i++)
		if (str_eq(subjects[i], subject))
			return true;
	return false;
}

void leavings_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	const struct findings_between two = {arena, a, b, findings};
	const struct version *early, *late;
	struct str subjects[MANY];
	uint32_t count = 0;
	int32_t days;

	if (!version_days(a, b, &days) || days == 0)
		return;
	early = days > 0 ? a : b;
	late = days > 0 ? b : a;
	ROWS_EACH (struct said_claim, claim, early->said.claims) {
		struct str last = str_last_word(claim->subject);
		struct span left;

		if (!claim_is_in_office(claim) || !claim->subject.len ||
			last.len < LAST_LEAST ||
			is_seen(subjects, count, claim->subject))
			continue;
		if (count == MANY)
			return;
		subjects[count++] = claim->subject;
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
