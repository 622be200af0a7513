#include "story/descent.h"

#include "story/house.h"

#include <inttypes.h>

enum { PART_PERCENT = 85 }; /* of a text that is part of another */

#define because_add(arena, link, ...)                                          \
	(*ROWS_ADD((arena), &(link)->because) =                                \
			arena_format((arena), __VA_ARGS__))

/* The credit that means the house; absent where none does. */
static struct str credit_of(const struct version *version, struct str house)
{
	uint64_t key = house_key(house);

	ROWS_EACH (struct str, credit, version->credits)
		if (key && house_key(*credit) == key)
			return *credit;
	return STR_NONE;
}

bool is_credited(const struct version *a, const struct version *b)
{
	return credit_of(a, b->publisher).ptr || credit_of(b, a->publisher).ptr;
}

static bool same_house(struct str a, struct str b)
{
	return house_key(a) && house_key(a) == house_key(b);
}

/* One credits the other. */
static bool by_credit(struct arena *arena, const struct version *a,
	const struct version *b, struct link *link)
{
	bool a_credits = credit_of(a, b->publisher).ptr;
	bool b_credits = credit_of(b, a->publisher).ptr;
	const struct version *source = a_credits ? b : a;

	if (a_credits == b_credits || same_house(a->publisher, b->publisher))
		return false;
	link->copied = a_credits ? COPIED_B_TO_A : COPIED_A_TO_B;
	link->origin = source->publisher;
	because_add(arena, link, "%s credits %.*s, who published %s",
		a_credits ? "a" : "b", STR_ARG(source->publisher),
		a_credits ? "b" : "a");
	return true;
}

/* Both credit a third. */
static bool by_shared_credit(struct arena *arena, const struct version *a,
	const struct version *b, struct link *link)
{
	ROWS_EACH (struct str, credit, a->credits) {
		if (!credit_of(b, *credit).ptr)
			continue;
		link->origin = *credit;
		because_add(arena, link, "both credit %.*s", STR_ARG(*credit));
		return true;
	}
	return false;
}

static void direction_set(struct link *link, bool a_first,
	const struct version *a, const struct version *b)
{
	const struct version *source = a_first ? a : b;

	link->copied = a_first ? COPIED_A_TO_B : COPIED_B_TO_A;
	/* Whoever was first here may have it from elsewhere. */
	if (!link->origin.ptr && !source->credits.count)
		link->origin = source->publisher;
}

/* Of copied text the earlier is the source: by the clock where both have one,
 * else by the day. */
static bool by_time(struct arena *arena, const struct version *a,
	const struct version *b, const struct evidence *evidence,
	struct link *link)
{
	bool minutes = evidence->apart == 0 && evidence->minutes > 0;
	bool a_first = minutes ? a->minute < b->minute
			       : a->published.value < b->published.value;
	int64_t count = minutes ? evidence->minutes : evidence->apart;

	if (!minutes &&
		(evidence->apart <= 0 || a->published.value == DAY_NONE ||
			b->published.value == DAY_NONE))
		return false;
	direction_set(link, a_first, a, b);
	because_add(arena, link, "%s was published %" PRId64 " %s%s before %s",
		a_first ? "a" : "b", count, minutes ? "minute" : "day",
		count == 1 ? "" : "s", a_first ? "b" : "a");
	return true;
}

static void by_containment(struct arena *arena, const struct version *a,
	const struct version *b, const struct evidence *evidence,
	struct link *link)
{
	bool a_longer = evidence->weights[0] > evidence->weights[1];

	if (link->relation != RELATION_EXCERPT || evidence->apart >= 0 ||
		evidence->same[a_longer] < PART_PERCENT)
		return;
	direction_set(link, a_longer, a, b);
	because_add(arena, link,
		"%" PRIu32 " %% of %s is in %s, which is longer",
		evidence->same[a_longer], a_longer ? "b" : "a",
		a_longer ? "a" : "b");
}

void descent_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct evidence *evidence,
	struct link *link)
{
	bool shared;

	if (by_credit(arena, a, b, link))
		return;
	shared = by_shared_credit(arena, a, b, link);
	if (shared || link->relation == RELATION_SAME_EVENT)
		return;
	if (same_house(a->publisher, b->publisher)) {
		link->origin = a->publisher;
		because_add(arena, link, "both were published by %.*s",
			STR_ARG(a->publisher));
	}
	if (!by_time(arena, a, b, evidence, link))
		by_containment(arena, a, b, evidence, link);
}
