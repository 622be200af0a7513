#include "story/lineage.h"

#include "story/align.h"
#include "story/house.h"
#include "story/link.h"

#include <stdlib.h>

enum { NOBODY = UINT32_MAX };

struct family {
	struct arena *arena;
	struct lineage *lineage;
	uint32_t *roots; /* of origins: a forest */
};

static uint32_t root_of(uint32_t *roots, uint32_t member)
{
	while (roots[member] != member) {
		roots[member] = roots[roots[member]];
		member = roots[member];
	}
	return member;
}

static void one_origin(struct family *family, uint32_t a, uint32_t b)
{
	a = root_of(family->roots, a);
	b = root_of(family->roots, b);
	if (a < b)
		family->roots[b] = a;
	else
		family->roots[a] = b;
}

/* Better to have it from whom it is known, then from whom more is the same,
 * then from whoever was first. */
static bool is_better(const struct kinsman *member, bool copied,
	enum relation relation, uint32_t parent, uint32_t self)
{
	if (member->parent == self)
		return true;
	if (copied != member->copied)
		return copied;
	if (relation != member->relation)
		return relation < member->relation;
	return parent < member->parent;
}

static void parent_offer(struct family *family, uint32_t child, uint32_t parent,
	bool copied, const struct link *link)
{
	struct kinsman *member = &family->lineage->members.rows[child];

	if (!is_better(member, copied, link->relation, parent, child))
		return;
	member->parent = parent;
	member->relation = link->relation;
	member->copied = copied;
	member->because = link->because;
}

/* Reasons speak of a and b: in order of time a is first. */
static void link_take(struct family *family, const struct pair_link *pair,
	const struct link *link)
{
	bool copied_text = link->relation <= RELATION_REWRITE;

	if (copied_text || link->origin.ptr || link->copied != COPIED_UNKNOWN)
		one_origin(family, pair->a, pair->b);
	if (link->copied == COPIED_B_TO_A)
		parent_offer(family, pair->a, pair->b, true, link);
	else
		parent_offer(family, pair->b, pair->a,
			link->copied == COPIED_A_TO_B, link);
}

static void links_take(struct family *family, const struct versions *versions,
	const struct pair_links *links)
{
	struct alignment *alignment = NULL;
	uint32_t aligned = NOBODY;

	ROWS_EACH (struct pair_link, pair, *links) {
		const struct version *a = &versions->rows[pair->a];
		const struct version *b = &versions->rows[pair->b];
		struct matches matches;
		struct link link;

		if (aligned != pair->a)
			alignment = alignment_new(family->arena, a);
		aligned = pair->a;
		alignment_find(alignment, family->arena, b, &matches);
		matches_turn(&matches);
		link_find(family->arena, a, b, &matches, &link);
		/* What the corpus knows of the two is known better. */
		link.relation = (enum relation)pair->relation;
		link_take(family, pair, &link);
	}
}

/* --- houses */

/* Whose words it brings, as far as it says. */
static struct str house_of(const struct version *version)
{
	return version->credits.count ? version->credits.rows[0]
				      : version->publisher;
}

struct house {
	uint64_t key;
	uint32_t member;
};

static int house_order(const void *left, const void *right)
{
	const struct house *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->member > b->member) - (a->member < b->member);
}

/* Those of one house are of one origin, linked or not; the house of most is
 * named, the first among equals in time. */
static void houses_take(struct family *family)
{
	struct kinsmen *members = &family->lineage->members;
	struct house *houses = arena_alloc(
		family->arena, (members->count + 1u) * sizeof(*houses));
	uint32_t count = 0, most = 1;

	for (uint32_t i = 0; i < members->count; i++) {
		uint64_t key = house_key(house_of(members->rows[i].version));

		if (!key)
			continue;
		if (!count)
			family->lineage->origin =
				house_of(members->rows[i].version);
		houses[count++] = (struct house){key, i};
	}
	qsort(houses, count, sizeof(*houses), house_order);
	for (uint32_t i = 0, first = 0; i < count; i++) {
		if (houses[i].key != houses[first].key)
			first = i;
		one_origin(family, houses[first].member, houses[i].member);
		if (i - first + 1 <= most)
			continue;
		most = i - first + 1;
		family->lineage->origin =
			house_of(members->rows[houses[first].member].version);
	}
}

static void origins_number(struct family *family)
{
	struct lineage *lineage = family->lineage;

	for (uint32_t i = 0; i < lineage->members.count; i++) {
		uint32_t root = root_of(family->roots, i);

		lineage->members.rows[i].origin =
			root == i ? lineage->origins++
				  : lineage->members.rows[root].origin;
	}
}

void lineage_find(struct arena *arena, const struct versions *versions,
	const struct pair_links *links, struct lineage *lineage)
{
	struct family family = {arena, lineage,
		arena_alloc(arena, (versions->count + 1u) * sizeof(uint32_t))};

	*lineage = (struct lineage){0};
	for (uint32_t i = 0; i < versions->count; i++) {
		family.roots[i] = i;
		*ROWS_ADD(arena, &lineage->members) =
			(struct kinsman){.version = &versions->rows[i],
				.parent = i,
				.relation = RELATION_UNRELATED};
	}
	links_take(&family, versions, links);
	houses_take(&family);
	origins_number(&family);
}
