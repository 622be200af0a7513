/*
 * The road: what happens to an article, from its bytes to its rows. Each stage
 * is called here, in order; the table of them stands at the end.
 */
#include "road.h"

#include "claim/claim_find.h"
#include "claim/offset.h"
#include "facts/known.h"
#include "story/publication.h"

#include <stdlib.h>

/* An article on the road. */
struct walk {
	const struct fc *fc;
	struct arena *arena;
	unsigned rows; /* what is read for */
	struct reading *r;
	struct anchor anchor;
	struct tagged tagged;
	bool events; /* are looked for */
};

static struct anchor anchor_of(
	const struct fc *fc, const struct masthead *masthead)
{
	return (struct anchor){.published = masthead->published.days,
		.basis = masthead->published.basis,
		.narrative = DAY_NONE,
		.timex3 = fc->options.timex3,
		.timed = masthead->published.timed,
		.minute = masthead->published.minute,
		.publisher = masthead->publisher,
		.place = masthead->place};
}

static void walk_tokens(struct walk *walk)
{
	struct reading *r = walk->r;

	tokens_read(walk->arena, &r->article, walk->fc->lexicon, &r->tokens);
	sentences_find(walk->arena, &r->article, &r->tokens, walk->fc->lexicon,
		&r->sentences);
}

static void walk_timexes(struct walk *walk)
{
	struct reading *r = walk->r;

	timexes_find(walk->arena, &r->article, &r->tokens, &r->sentences,
		walk->fc->grammar, &r->timexes);
	if (walk->fc->options.timex3)
		timexes_split(walk->arena, &r->tokens, &r->timexes);
}

static void walk_masthead(struct walk *walk)
{
	struct reading *r = walk->r;

	masthead_find(walk->arena, &r->article, &r->tokens, &r->sentences,
		&r->timexes, walk->fc->published, &r->masthead);
}

static void walk_quantities(struct walk *walk)
{
	struct reading *r = walk->r;

	quantities_find(walk->arena, &r->article, &r->tokens, &r->sentences,
		&r->timexes, walk->fc->tally, &r->quantities);
}

static void days_resolve(struct walk *walk)
{
	struct reading *r = walk->r;

	timexes_resolve(walk->arena, &r->article, &r->tokens, &r->sentences,
		walk->fc->grammar, &walk->anchor, &r->timexes);
}

static void walk_days(struct walk *walk)
{
	struct reading *r = walk->r;

	walk->anchor = anchor_of(walk->fc, &r->masthead);
	days_resolve(walk);
	tagged_init(&walk->tagged, walk->arena, &r->article, &r->tokens,
		&r->sentences, &r->timexes, walk->fc->words);
}

/* Who is who, for what is said of them. */
enum { NAMES_WANTED = FC_ROLE | FC_QUOTE | FC_CLAIM | FC_NAME };

/* What the facts know is looked for in what is to be dated by it, too. */
static void walk_mentions(struct walk *walk)
{
	struct reading *r = walk->r;

	if (walk->rows & (NAMES_WANTED | FC_EVENT | ROAD_STORY) ||
		r->masthead.published.basis == BASIS_NONE)
		mentions_find(walk->arena, r->article.text, walk->fc->facts,
			&r->mentions);
}

static void walk_names(struct walk *walk)
{
	const struct fc *fc = walk->fc;
	struct reading *r = walk->r;
	struct known_names known = {0};

	titles_find(walk->arena, &r->tokens, &r->sentences, fc->name_words,
		&r->titles);
	known_names_find(walk->arena, fc->facts, &r->mentions, &known);
	names_find(walk->arena, &r->article, &r->tokens, &r->sentences,
		fc->name_words, &r->titles, &known, &r->names);
}

static void walk_roles(struct walk *walk)
{
	struct reading *r = walk->r;

	roles_find(walk->arena, &r->article, &r->tokens, &r->sentences,
		walk->fc->name_words, &r->titles, &r->names, &r->roles);
	known_roles_fill(walk->arena, walk->fc->facts, &r->names,
		r->masthead.published.days, &r->roles);
}

static struct setting setting_of(const struct walk *walk)
{
	const struct reading *r = walk->r;

	return (struct setting){.article = &r->article,
		.tokens = &r->tokens,
		.sentences = &r->sentences,
		.timexes = &r->timexes,
		.quotations = &r->quotations,
		.tagged = &walk->tagged,
		.words = walk->fc->words,
		.cues = walk->fc->cues};
}

static void walk_quotes(struct walk *walk)
{
	const struct setting setting = setting_of(walk);
	struct reading *r = walk->r;

	quotations_find(walk->arena, &r->article, &r->tokens, &r->quotations);
	quotes_find(walk->arena, &setting, &r->masthead, &r->names, &r->quotes);
}

static bool is_event(const struct facts *facts, const struct mention *mention)
{
	return mention->kind == MENTION_EVENT ||
	       facts_entities(facts)->rows[mention->row].kind == ENTITY_SERIES;
}

/* Events are also looked for where they may date the article: those that the
 * facts know. */
static bool events_wanted(const struct walk *walk)
{
	if (walk->rows & (FC_EVENT | FC_CLAIM))
		return true;
	if (walk->r->masthead.published.basis != BASIS_NONE)
		return false;
	ROWS_EACH (struct mention, mention, walk->r->mentions)
		if (is_event(walk->fc->facts, mention))
			return true;
	return walk->rows & ROAD_TLINK;
}

/* Where nothing else dates the article, its events may. */
static void walk_events(struct walk *walk)
{
	const struct facts *facts = walk->fc->facts;
	struct arena *arena = walk->arena;
	struct reading *r = walk->r;

	walk->events = events_wanted(walk);
	if (!walk->events)
		return;
	events_find(arena, &walk->tagged, &r->masthead, facts, &r->mentions,
		&r->events);
	if (r->masthead.published.basis == BASIS_NONE &&
		publication_infer(arena, r, facts, &walk->anchor)) {
		days_resolve(walk);
		tagged_forget(&walk->tagged);
	}
	events_date(arena, &r->article, &r->tokens, &r->sentences, &r->timexes,
		&r->masthead, facts, &r->events);
}

static void walk_claims(struct walk *walk)
{
	const struct setting setting = setting_of(walk);
	struct reading *r = walk->r;
	const struct claim_sources sources = {.setting = &setting,
		.attributes = walk->fc->attributes,
		.quantities = &r->quantities,
		.names = &r->names,
		.roles = &r->roles,
		.quotes = &r->quotes,
		.story = r->masthead.story};

	claims_find(walk->arena, &sources, &r->claims);
}

static void walk_links(struct walk *walk)
{
	const struct setting setting = setting_of(walk);

	if (!walk->events)
		return;
	tlinks_find(walk->arena, &setting, &walk->r->tlinks);
	pasts_find(walk->arena, &setting, &walk->r->pasts);
}

/* The road itself: each stage, and the rows that it is walked for. */
static const struct stage {
	unsigned rows;
	void (*walk)(struct walk *walk);
} stages[] = {
	{~0u, walk_tokens},
	{~0u, walk_timexes},
	{~0u, walk_masthead},
	{FC_QUANTITY | FC_CLAIM, walk_quantities},
	{~(unsigned)FC_QUANTITY, walk_days},
	{~(unsigned)FC_QUANTITY, walk_mentions},
	{NAMES_WANTED, walk_names},
	{FC_ROLE | FC_CLAIM, walk_roles},
	{FC_QUOTE | FC_CLAIM, walk_quotes},
	{~(unsigned)FC_QUANTITY, walk_events},
	{FC_CLAIM, walk_claims},
	{ROAD_TLINK, walk_links},
};

void road_tag_all(const struct fc *fc, struct arena *arena, unsigned rows,
	struct reading *const *readings, uint32_t count)
{
	struct walk *walks = arena_alloc(arena, count * sizeof(*walks));

	for (uint32_t i = 0; i < count; i++)
		walks[i] = (struct walk){.fc = fc,
			.arena = arena,
			.rows = rows,
			.r = readings[i]};
	for (size_t s = 0; s < sizeof(stages) / sizeof(*stages); s++)
		for (uint32_t i = 0; rows & stages[s].rows && i < count; i++)
			stages[s].walk(&walks[i]);
}

void road_tag(const struct fc *fc, struct arena *arena, unsigned rows,
	struct reading *r)
{
	road_tag_all(fc, arena, rows, &r, 1);
}

const struct offset *road_offset(
	const struct fc *fc, struct arena *arena, const struct reading *r)
{
	struct anchor anchor = anchor_of(fc, &r->masthead);

	return r->masthead.published.value == DAY_NONE
		       ? offsets_find(arena, r, fc->grammar, &anchor)
		       : NULL;
}
