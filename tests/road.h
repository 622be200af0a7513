/*
 * The road for tests: a text in memory to its reading, with the program's own
 * tables and whatever facts the test brings.
 */
#ifndef TESTS_ROAD_H
#define TESTS_ROAD_H

#include "read/reader.h"
#include "story/publication.h"
#include "tag/grammar.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

struct road {
	struct lexicon *lexicon;
	struct grammar *grammar;
	const struct claim_words *words;
	struct facts *facts;
};

/* `yaml` may be NULL: no facts. */
static inline void road_open(struct road *road, const char *yaml)
{
	struct fc_error error = {0};

	road->lexicon = lexicon_new();
	road->words = &claim_words_digest;
	road->grammar = grammar_new(road->lexicon);
	road->facts = facts_new();
	if (yaml)
		assert_int_equal(facts_add_yaml(road->facts, STR("test.yaml"),
					 str_of(yaml), &error),
			FC_OK);
	assert_int_equal(facts_finish(road->facts, &error), FC_OK);
}

static inline void road_close(struct road *road)
{
	facts_free(road->facts);
	grammar_free(road->grammar);
	lexicon_free(road->lexicon);
}

static inline void road_tag(struct road *road, struct arena *arena,
	day_t published, struct reading *r)
{
	struct tagged tagged;
	struct anchor anchor = {.narrative = DAY_NONE};

	tokens_read(arena, &r->article, road->lexicon, &r->tokens);
	sentences_find(
		arena, &r->article, &r->tokens, road->lexicon, &r->sentences);
	timexes_find(arena, &r->article, &r->tokens, &r->sentences,
		road->grammar, &r->timexes);
	masthead_find(arena, &r->article, &r->tokens, &r->sentences,
		&r->timexes, published, &r->masthead);
	anchor.published = r->masthead.published.days;
	anchor.basis = r->masthead.published.basis;
	timexes_resolve(arena, &r->article, &r->tokens, &r->sentences,
		road->grammar, &anchor, &r->timexes);
	mentions_find(arena, r->article.text, road->facts, &r->mentions);
	tagged_init(&tagged, arena, &r->article, &r->tokens, &r->sentences,
		&r->timexes, road->words);
	events_find(arena, &tagged, &r->masthead, road->facts, &r->mentions,
		&r->events);
	if (r->masthead.published.basis == BASIS_NONE &&
		publication_infer(arena, r, road->facts, &anchor))
		timexes_resolve(arena, &r->article, &r->tokens, &r->sentences,
			road->grammar, &anchor, &r->timexes);
	events_date(arena, &r->article, &r->tokens, &r->sentences, &r->timexes,
		&r->masthead, road->facts, &r->events);
}

/* Reads plain text, as published on a day, or DAY_NONE. The reading borrows
 * the text and lives in the arena. */
static inline void road_read(struct road *road, struct arena *arena,
	struct str path, struct str text, day_t published, struct reading *r)
{
	struct fc_error error = {0};

	*r = (struct reading){0};
	r->article.id = r->article.path = path;
	assert_int_equal(txt_read(arena, text, &r->article, &error), FC_OK);
	road_tag(road, arena, published, r);
}

#endif
