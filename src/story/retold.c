#include "story/retold.h"

#include "story/align.h"

enum {
	LIKENESS_LEAST = 60, /* of passages that tell the same */
	WORD_BYTES = 3,      /* shorter ones of a title say little */
	SAME_PERCENT = 50    /* of the words of the shorter title */
};

/* --- events of two passages that are one */

/* The events of an article that begin in a passage. */
struct told {
	uint32_t first, end; /* in corpus_events */
	struct span span;
};

static bool tells(
	const struct corpus *corpus, const struct told *told, uint32_t event)
{
	uint32_t start = corpus->events.rows[event].event.span.start;

	return start >= told->span.start && start < told->span.end;
}

static uint32_t told_count(const struct corpus *corpus, const struct told *told)
{
	uint32_t count = 0;

	for (uint32_t e = told->first; e < told->end; e++)
		count += tells(corpus, told, e);
	return count;
}

static bool title_has(struct str title, struct str wanted)
{
	while (title.len)
		if (str_eq_fold(str_split(&title, ' '), wanted))
			return true;
	return false;
}

static uint32_t words_count(struct str title, const struct str *in)
{
	uint32_t count = 0;

	while (title.len) {
		struct str word = str_split(&title, ' ');

		count +=
			word.len >= WORD_BYTES && (!in || title_has(*in, word));
	}
	return count;
}

static bool titles_alike(struct str a, struct str b)
{
	uint32_t mine = words_count(a, NULL), others = words_count(b, NULL);
	uint32_t least = mine < others ? mine : others;

	return least && words_count(a, &b) * 100 >= least * SAME_PERCENT;
}

/* Two facts are two events; a name and a clause are told side by side. */
static bool may_be_one(const struct event *a, const struct event *b)
{
	if (a->fact != FACT_NO_ROW && b->fact != FACT_NO_ROW)
		return a->fact == b->fact;
	return a->named == b->named && a->planned == b->planned;
}

static void events_pair(
	struct corpus *corpus, const struct told *a, const struct told *b)
{
	bool alone = told_count(corpus, a) == 1 && told_count(corpus, b) == 1;

	for (uint32_t i = a->first; i < a->end; i++) {
		const struct event *mine = &corpus->events.rows[i].event;

		for (uint32_t j = b->first; tells(corpus, a, i) && j < b->end;
			j++) {
			const struct event *other =
				&corpus->events.rows[j].event;

			if (!tells(corpus, b, j) || !may_be_one(mine, other) ||
				!(alone || titles_alike(
						   mine->title, other->title)))
				continue;
			*ROWS_ADD(&corpus->arena, &corpus->retellings) =
				(struct retelling){i, j};
			break;
		}
	}
}

/* Two articles that tell one story. */
struct retelling_pair {
	struct corpus *corpus;
	const uint32_t *first; /* event of each article */
	const struct sketch *a, *b;
};

static void passages_retell(
	const struct retelling_pair *pair, struct span a, struct span b)
{
	const uint32_t *mine = pair->first + pair->a->identity;
	const uint32_t *others = pair->first + pair->b->identity;
	const struct told here = {mine[0], mine[1], a};
	const struct told there = {others[0], others[1], b};

	events_pair(pair->corpus, &here, &there);
}

/* Every passage is where it is in the other. */
static void identical_retell(const struct retelling_pair *pair)
{
	uint32_t count = sketch_passage_count(pair->a);

	for (uint32_t i = 0; i < count; i++) {
		struct sketch_passage passage = sketch_passage(pair->a, i);

		if (!passage.recurring)
			passages_retell(pair, passage.span,
				sketch_passage(pair->b, i).span);
	}
}

static void copy_retell(const struct retelling_pair *pair, struct arena *arena)
{
	struct version mine, other;
	struct matches matches;

	sketch_unpack_terms(arena, pair->a, &mine);
	sketch_unpack_terms(arena, pair->b, &other);
	passages_align(arena, &mine, &other, &matches);
	ROWS_EACH (struct match, match, matches)
		if (match->likeness >= LIKENESS_LEAST)
			passages_retell(pair, mine.passages.rows[match->a].span,
				other.passages.rows[match->b].span);
	arena_reset(arena);
}

void retold_find(struct corpus *corpus, unsigned threads)
{
	struct linking linking = {
		.sketches = &corpus->sketches, .threads = threads};
	struct arena arena = {0};
	const uint32_t *first;

	if (corpus->sketches.count < 2 ||
		corpus->sketches.count != corpus->articles.count)
		return;
	linking_run(&linking);
	first = corpus_events_first(corpus, &corpus->arena);
	ROWS_EACH (struct pair_link, link, linking.links) {
		struct pair_link *row =
			ROWS_ADD(&corpus->arena, &corpus->links);

		const struct retelling_pair pair = {corpus, first,
			&corpus->sketches.rows[link->a],
			&corpus->sketches.rows[link->b]};

		if (link->relation == RELATION_IDENTICAL)
			identical_retell(&pair);
		else if (link->relation <= RELATION_REWRITE)
			copy_retell(&pair, &arena);
		*row = *link;
		row->a = (uint32_t)corpus->sketches.rows[link->a].identity;
		row->b = (uint32_t)corpus->sketches.rows[link->b].identity;
	}
	arena_release(&arena);
	linking_release(&linking);
}
