/*
 * stages FILE.jsonl: how fast each stage of the road is on one thread, in MB
 * of article text a second; the best of three passes over the file.
 */
#include "claim/claim_find.h"
#include "facts/known.h"
#include "facts/mention.h"
#include "read/reader.h"
#include "report/report.h"
#include "tag/grammar.h"
#include "tag/quantity_find.h"
#include "tag/tally.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum stage {
	STAGE_READ,
	STAGE_TOKENS,
	STAGE_SENTENCES,
	STAGE_FIND,
	STAGE_MASTHEAD,
	STAGE_QUANTITIES,
	STAGE_RESOLVE,
	STAGE_MENTIONS,
	STAGE_NAMES,
	STAGE_ROLES,
	STAGE_QUOTES,
	STAGE_EVENTS,
	STAGE_CLAIMS,
	STAGE_WRITE,
	STAGE_COUNT
};

static const char *const stage_names[STAGE_COUNT] = {"reading", "tokens",
	"sentences", "finding times", "masthead", "quantities",
	"resolving times", "names of facts", "names", "roles", "quotes",
	"events", "claims", "writing rows"};

struct bench {
	struct lexicon *lexicon;
	struct grammar *grammar;
	struct facts *facts;
	double seconds[STAGE_COUNT];
	double bytes;
	struct timespec last;
};

static void lap(struct bench *bench, enum stage stage)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (stage < STAGE_COUNT)
		bench->seconds[stage] +=
			(double)(now.tv_sec - bench->last.tv_sec) +
			1e-9 * (double)(now.tv_nsec - bench->last.tv_nsec);
	bench->last = now;
}

static void times_time(
	struct bench *bench, struct arena *arena, struct reading *r)
{
	struct anchor anchor = {.narrative = DAY_NONE};

	timexes_find(arena, &r->article, &r->tokens, &r->sentences,
		bench->grammar, &r->timexes);
	lap(bench, STAGE_FIND);
	masthead_find(arena, &r->article, &r->tokens, &r->sentences,
		&r->timexes, DAY_NONE, &r->masthead);
	lap(bench, STAGE_MASTHEAD);
	quantities_find(arena, &r->article, &r->tokens, &r->sentences,
		&r->timexes, &tally_digest, &r->quantities);
	lap(bench, STAGE_QUANTITIES);
	anchor.published = r->masthead.published.days;
	anchor.basis = r->masthead.published.basis;
	timexes_resolve(arena, &r->article, &r->tokens, &r->sentences,
		bench->grammar, &anchor, &r->timexes);
	lap(bench, STAGE_RESOLVE);
}

static void names_time(
	struct bench *bench, struct arena *arena, struct reading *r)
{
	struct known_names known = {0};

	mentions_find(arena, r->article.text, bench->facts, &r->mentions);
	lap(bench, STAGE_MENTIONS);
	titles_find(arena, &r->tokens, &r->sentences, &name_words_digest,
		&r->titles);
	known_names_find(arena, bench->facts, &r->mentions, &known);
	names_find(arena, &r->article, &r->tokens, &r->sentences,
		&name_words_digest, &r->titles, &known, &r->names);
	lap(bench, STAGE_NAMES);
	roles_find(arena, &r->article, &r->tokens, &r->sentences,
		&name_words_digest, &r->titles, &r->names, &r->roles);
	known_roles_fill(arena, bench->facts, &r->names,
		r->masthead.published.days, &r->roles);
	lap(bench, STAGE_ROLES);
}

static void claims_time(
	struct bench *bench, struct arena *arena, struct reading *r)
{
	struct tagged tagged;
	struct setting setting = {.article = &r->article,
		.tokens = &r->tokens,
		.sentences = &r->sentences,
		.timexes = &r->timexes,
		.quotations = &r->quotations,
		.tagged = &tagged,
		.words = &claim_words_digest,
		.cues = &cues_digest};
	struct claim_sources sources = {.setting = &setting,
		.attributes = &attributes_digest,
		.quantities = &r->quantities,
		.names = &r->names,
		.roles = &r->roles,
		.quotes = &r->quotes,
		.story = r->masthead.story};

	tagged_init(&tagged, arena, &r->article, &r->tokens, &r->sentences,
		&r->timexes, &claim_words_digest);
	quotations_find(arena, &r->article, &r->tokens, &r->quotations);
	quotes_find(arena, &setting, &r->masthead, &r->names, &r->quotes);
	lap(bench, STAGE_QUOTES);
	events_find(arena, &tagged, &r->masthead, bench->facts, &r->mentions,
		&r->events);
	events_date(arena, &r->article, &r->tokens, &r->sentences, &r->timexes,
		&r->masthead, bench->facts, &r->events);
	lap(bench, STAGE_EVENTS);
	claims_find(arena, &sources, &r->claims);
	lap(bench, STAGE_CLAIMS);
}

static void article_time(struct bench *bench, struct arena *arena,
	const struct raw *raw, struct buffer *out)
{
	struct read_options options = {0};
	struct fc_error error = {0};
	struct reading r = {0};

	lap(bench, STAGE_COUNT);
	if (raw_parse(arena, raw, &options, &r.article, &error) != FC_OK)
		return;
	lap(bench, STAGE_READ);
	tokens_read(arena, &r.article, bench->lexicon, &r.tokens);
	lap(bench, STAGE_TOKENS);
	sentences_find(
		arena, &r.article, &r.tokens, bench->lexicon, &r.sentences);
	lap(bench, STAGE_SENTENCES);
	times_time(bench, arena, &r);
	names_time(bench, arena, &r);
	claims_time(bench, arena, &r);
	extract_write_jsonl(&r, bench->facts, FC_EVERYTHING, false, out);
	lap(bench, STAGE_WRITE);
	bench->bytes += (double)r.article.text.len;
}

static void file_time(struct bench *bench, const char *path)
{
	struct fc_input input = {.path = path};
	struct read_options options = {0};
	struct reader *reader = reader_open(&input, 1, &options);
	struct arena arena = {0};
	struct buffer out = BUFFER_INIT;
	struct fc_error error;
	struct raw raw;

	while (reader_next(reader, &raw, &error) == READER_RAW) {
		article_time(bench, &arena, &raw, &out);
		buffer_clear(&out);
		arena_reset(&arena);
		raw_release(&raw);
	}
	buffer_release(&out);
	arena_release(&arena);
	reader_close(reader);
}

int main(int count, char **arguments)
{
	struct bench bench = {.lexicon = lexicon_new()};
	double best[STAGE_COUNT] = {0};
	struct fc_error error = {0};

	if (count != 2)
		return 2;
	bench.grammar = grammar_new(bench.lexicon);
	bench.facts = facts_new();
	if (facts_add_builtin(bench.facts, &error) != FC_OK ||
		facts_finish(bench.facts, &error) != FC_OK)
		return 2;
	for (int pass = 0; pass < 3; pass++) {
		bench.bytes = 0;
		for (int s = 0; s < STAGE_COUNT; s++)
			bench.seconds[s] = 0;
		file_time(&bench, arguments[1]);
		for (int s = 0; s < STAGE_COUNT; s++)
			if (pass == 0 || bench.seconds[s] < best[s])
				best[s] = bench.seconds[s];
	}
	for (int s = 0; s < STAGE_COUNT; s++)
		printf("  %-22s %8.1f MB/s of text\n", stage_names[s],
			bench.bytes / best[s] / 1e6);
	facts_free(bench.facts);
	grammar_free(bench.grammar);
	lexicon_free(bench.lexicon);
	return 0;
}
