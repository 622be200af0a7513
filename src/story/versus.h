/*
 * Two values, one against the other, as sets: the same, compatible (one holds
 * the other, or they overlap), or disjoint, and only then a conflict. What is
 * rounded, hedged or told to the month holds much; a unit or precision that
 * cannot be compared leaves the two apart, which says nothing.
 */
#ifndef STORY_VERSUS_H
#define STORY_VERSUS_H

#include "story/kind.h"
#include "tag/quantity.h"
#include "tag/timex.h"

enum verdict {
	VERDICT_APART, /* not to be compared */
	VERDICT_SAME,
	VERDICT_COMPATIBLE,
	VERDICT_DISJOINT
};

struct judgement {
	enum verdict verdict;
	enum kind kind;     /* of VERDICT_DISJOINT */
	struct str because; /* the arithmetic, of VERDICT_DISJOINT */
};

/*
 * Without an arena (NULL) the arithmetic is left out: most of those who ask
 * want the verdict alone.
 */

/*
 * How the two came to stand side by side. In a copy the words around them are
 * the same: digits that differ are then no rounding, and "more than 380" is
 * not "more than 480". Elsewhere each is only the set that it stands for.
 */
enum wording { WORDING_OWN, WORDING_COPIED };

/* Of quantities that count or measure the same; nouns are not looked at. */
struct judgement versus_quantities(struct arena *arena,
	const struct quantity *a, const struct quantity *b,
	enum wording wording);

/*
 * Of dates and times of day. Where one has no publication day to count from,
 * what is written of it is compared. Weeks apart is compatible where one is a
 * bare weekday, whose week may have been told wrongly. Of a copy, ranges and
 * periods as written must be the same.
 */
struct judgement versus_days(struct arena *arena, const struct timex *a,
	const struct timex *b, enum wording wording);

/* "Dollar" of "dollar per share": a desk may leave what is paid for to the
 * words around. */
struct str versus_currency(struct str unit);

/* The word for it where several mean one office: "agriculture" of "farm". */
struct str versus_title_word(struct str word);

/* Of titles in their normal form (see title_normal). "director" and "managing
 * director" are compatible: one says more. */
enum verdict versus_titles(struct str a, struct str b);

/* Of names in full. Compatible where one may be a short form, an acronym or
 * another spelling of the other; of people also where they share a surname. */
enum verdict versus_names(struct str a, struct str b, bool people);

#endif
