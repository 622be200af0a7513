#include "story/origin.h"

#include "story/house.h"

/* A house by its folded name, in an open table. */
struct house {
	uint64_t hash;
	uint32_t articles; /* that name it */
	uint32_t origin;   /* number + 1, 0: none yet */
	bool used;
};

struct houses {
	struct house *slots;
	uint64_t mask;
};

static struct house *house_at(struct houses *houses, struct str name)
{
	uint64_t hash = house_key(name);
	uint64_t at = hash & houses->mask;

	if (hash == 0)
		return NULL;
	while (houses->slots[at].used && houses->slots[at].hash != hash)
		at = (at + 1) & houses->mask;
	houses->slots[at].used = true;
	houses->slots[at].hash = hash;
	return &houses->slots[at];
}

static struct houses houses_new(struct corpus *corpus)
{
	uint64_t names = 1, slots = 16;

	ROWS_EACH (struct corpus_article, article, corpus->articles)
		names += article->credits.count + 1u;
	while (slots < names * 2)
		slots *= 2;
	return (struct houses){
		arena_alloc(&corpus->arena, slots * sizeof(struct house)),
		slots - 1};
}

static void house_count(struct houses *houses, struct str name)
{
	struct house *house = house_at(houses, name);

	if (house)
		house->articles++;
}

/* Whose words the article brings, NULL where it does not say. */
static struct house *house_of(
	struct houses *houses, const struct corpus_article *article)
{
	struct house *best = NULL;

	ROWS_EACH (struct str, credit, article->credits) {
		struct house *house = house_at(houses, *credit);

		if (house && (!best || house->articles > best->articles))
			best = house;
	}
	return best ? best : house_at(houses, article->publisher);
}

/* Numbers by house; the first article of a house is that of its origin. */
static void houses_number(struct corpus *corpus)
{
	struct houses houses = houses_new(corpus);
	uint32_t origins = 0;

	ROWS_EACH (struct corpus_article, article, corpus->articles) {
		ROWS_EACH (struct str, credit, article->credits)
			house_count(&houses, *credit);
		house_count(&houses, article->publisher);
	}
	ROWS_EACH (struct corpus_article, article, corpus->articles) {
		struct house *house = house_of(&houses, article);

		if (!house) {
			article->origin = origins++;
			continue;
		}
		if (!house->origin)
			house->origin = ++origins;
		article->origin = house->origin - 1;
	}
}

/* --- copies */

static uint32_t root_of(uint32_t *roots, uint32_t origin)
{
	while (roots[origin] != origin) {
		roots[origin] = roots[roots[origin]];
		origin = roots[origin];
	}
	return origin;
}

static bool credits(const struct corpus_article *article,
	const struct corpus_article *other)
{
	uint64_t key = house_key(other->publisher);

	ROWS_EACH (struct str, credit, article->credits)
		if (key && house_key(*credit) == key)
			return true;
	return false;
}

static bool same_page(
	const struct corpus_article *a, const struct corpus_article *b)
{
	return a->url.len && str_eq(a->url, b->url);
}

static bool one_origin(
	const struct corpus *corpus, const struct pair_link *link)
{
	const struct corpus_article *a = &corpus->articles.rows[link->a];
	const struct corpus_article *b = &corpus->articles.rows[link->b];

	return link->relation <= RELATION_REWRITE || credits(a, b) ||
	       credits(b, a) || same_page(a, b);
}

void origins_find(struct corpus *corpus)
{
	struct corpus_articles *articles = &corpus->articles;
	size_t size = (articles->count + 1u) * sizeof(uint32_t);
	uint32_t *roots = arena_alloc(&corpus->arena, size);
	uint32_t *numbers = arena_alloc(&corpus->arena, size);
	uint32_t origins = 0;

	houses_number(corpus);
	for (uint32_t i = 0; i < articles->count; i++)
		roots[i] = i;
	ROWS_EACH (struct pair_link, link, corpus->links) {
		uint32_t a = articles->rows[link->a].origin;
		uint32_t b = articles->rows[link->b].origin;

		if (!one_origin(corpus, link))
			continue;
		a = root_of(roots, a);
		b = root_of(roots, b);
		roots[a < b ? b : a] = a < b ? a : b;
	}
	ROWS_EACH (struct corpus_article, article, *articles) {
		uint32_t root = root_of(roots, article->origin);

		if (!numbers[root])
			numbers[root] = ++origins;
		article->origin = numbers[root] - 1;
	}
}
