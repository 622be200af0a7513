#include "story/stories.h"

#include <stdlib.h>

enum {
	PASSES = 2,
	MOST_PART = 2, /* of the pairs of two groups one in so many is linked */
	GROUP_MOST = 4096 /* texts; larger ones grow by copies only */
};

/* Texts, each with its copies, on their way into groups. */
struct gathering {
	uint32_t *parents;      /* of articles: a forest, roots first */
	struct pair_links ties; /* between texts, both ways; by a, then b */
	uint32_t *first;        /* ties of each text, and behind the last */
	uint32_t *next;         /* the next text of the group, a ring */
	uint32_t *texts;        /* of a group, by its root */
};

static uint32_t root_of(uint32_t *parents, uint32_t article)
{
	while (parents[article] != article) {
		parents[article] = parents[parents[article]];
		article = parents[article];
	}
	return article;
}

/* The lower row is the root, so the outcome is the same in any order. */
static void join(uint32_t *parents, uint32_t a, uint32_t b)
{
	a = root_of(parents, a);
	b = root_of(parents, b);
	if (a < b)
		parents[b] = a;
	else
		parents[a] = b;
}

static bool is_copy(const struct pair_link *link)
{
	return link->relation <= RELATION_EXCERPT;
}

static int tie_order(const void *left, const void *right)
{
	const struct pair_link *a = left, *b = right;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	return (a->relation > b->relation) - (a->relation < b->relation);
}

static void tie_add(struct arena *arena, struct gathering *gathering,
	uint32_t a, uint32_t b, uint8_t relation)
{
	*ROWS_ADD(arena, &gathering->ties) = (struct pair_link){a, b, relation};
}

/* Of each two texts one tie, the strongest. */
static void ties_unite(struct pair_links *ties)
{
	uint32_t count = 0;

	if (ties->count)
		qsort(ties->rows, ties->count, sizeof(*ties->rows), tie_order);
	for (uint32_t i = 0; i < ties->count; i++)
		if (!count || ties->rows[count - 1].a != ties->rows[i].a ||
			ties->rows[count - 1].b != ties->rows[i].b)
			ties->rows[count++] = ties->rows[i];
	ties->count = count;
}

static void ties_find(struct arena *arena, const struct pair_links *links,
	uint32_t articles, struct gathering *gathering)
{
	uint32_t *first;

	ROWS_EACH (struct pair_link, link, *links) {
		uint32_t a = root_of(gathering->parents, link->a);
		uint32_t b = root_of(gathering->parents, link->b);

		if (a == b)
			continue;
		tie_add(arena, gathering, a, b, link->relation);
		tie_add(arena, gathering, b, a, link->relation);
	}
	ties_unite(&gathering->ties);
	first = arena_alloc(arena, (articles + 1u) * sizeof(*first));
	ROWS_EACH (struct pair_link, tie, gathering->ties)
		first[tie->a + 1]++;
	for (uint32_t i = 0; i < articles; i++)
		first[i + 1] += first[i];
	gathering->first = first;
}

/* --- groups of texts */

/* How many texts of the group of b one text is tied with. */
static uint32_t ties_with(
	struct gathering *gathering, uint32_t text, uint32_t root)
{
	uint32_t count = 0;

	for (uint32_t i = gathering->first[text];
		i < gathering->first[text + 1]; i++)
		count += root_of(gathering->parents,
				 gathering->ties.rows[i].b) == root;
	return count;
}

static bool are_close(struct gathering *gathering, uint32_t a, uint32_t b)
{
	uint64_t pairs = (uint64_t)gathering->texts[a] * gathering->texts[b],
		 tied = 0;
	uint32_t small = gathering->texts[a] < gathering->texts[b] ? a : b;
	uint32_t text = small;

	if (gathering->texts[a] + gathering->texts[b] > GROUP_MOST)
		return false;
	do {
		tied += ties_with(gathering, text, small == a ? b : a);
		text = gathering->next[text];
	} while (text != small);
	return tied * MOST_PART >= pairs;
}

/* Two rings become one by changing what comes next. */
static void groups_join(struct gathering *gathering, uint32_t a, uint32_t b)
{
	uint32_t texts = gathering->texts[a] + gathering->texts[b];
	uint32_t next = gathering->next[a];

	join(gathering->parents, a, b);
	gathering->next[a] = gathering->next[b];
	gathering->next[b] = next;
	gathering->texts[a] = gathering->texts[b] = texts;
}

static void groups_gather(struct gathering *gathering, uint8_t relation)
{
	ROWS_EACH (struct pair_link, tie, gathering->ties) {
		uint32_t a, b;

		if (tie->relation != relation || tie->a > tie->b)
			continue;
		a = root_of(gathering->parents, tie->a);
		b = root_of(gathering->parents, tie->b);
		if (a != b && are_close(gathering, a, b))
			groups_join(gathering, a, b);
	}
}

/* --- stories */

static void members_list(struct arena *arena, struct gathering *gathering,
	uint32_t articles, struct stories *stories)
{
	uint32_t *rows = arena_alloc(arena, (articles + 1u) * sizeof(*rows));
	uint32_t *sizes = arena_alloc(arena, (articles + 1u) * sizeof(*sizes));
	uint32_t placed = 0;

	for (uint32_t i = 0; i < articles; i++)
		sizes[root_of(gathering->parents, i)]++;
	for (uint32_t i = 0; i < articles; i++) {
		if (sizes[i] < 2)
			continue;
		rows[i] = stories->count;
		*ROWS_ADD(arena, stories) = (struct story){placed, placed};
		placed += sizes[i];
	}
	stories->members =
		arena_alloc(arena, (placed + 1u) * sizeof(*stories->members));
	for (uint32_t i = 0; i < articles; i++) {
		uint32_t root = root_of(gathering->parents, i);

		if (sizes[root] >= 2)
			stories->members[stories->rows[rows[root]].end++] = i;
	}
}

void stories_find(struct arena *arena, const struct pair_links *links,
	uint32_t articles, struct stories *stories)
{
	size_t size = (articles + 1u) * sizeof(uint32_t);
	struct gathering gathering = {.parents = arena_alloc(arena, size),
		.next = arena_alloc(arena, size),
		.texts = arena_alloc(arena, size)};

	*stories = (struct stories){0};
	for (uint32_t i = 0; i < articles; i++) {
		gathering.parents[i] = gathering.next[i] = i;
		gathering.texts[i] = 1;
	}
	ROWS_EACH (struct pair_link, link, *links)
		if (is_copy(link))
			join(gathering.parents, link->a, link->b);
	ties_find(arena, links, articles, &gathering);
	for (int pass = 0; pass < PASSES; pass++) {
		groups_gather(&gathering, RELATION_REWRITE);
		groups_gather(&gathering, RELATION_SAME_EVENT);
	}
	members_list(arena, &gathering, articles, stories);
}
