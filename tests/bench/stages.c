/*
 * stages FILE.jsonl: how fast each stage of the road is on one thread, in MB
 * of article text a second; the best of three passes over the file.
 */
#include "facts/mention.h"
#include "read/reader.h"
#include "report/report.h"
#include "tag/grammar.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum stage {
	STAGE_READ,
	STAGE_TOKENS,
	STAGE_SENTENCES,
	STAGE_FIND,
	STAGE_MASTHEAD,
	STAGE_RESOLVE,
	STAGE_MENTIONS,
	STAGE_EVENTS,
	STAGE_WRITE,
	STAGE_COUNT
};

static const char *const stage_names[STAGE_COUNT] = {"reading", "tokens",
	"sentences", "finding times", "masthead", "resolving times",
	"names of facts", "events", "writing rows"};

struct bench {
	struct lexicon *lexicon;
	struct claim_words *words;
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

static void article_time(struct bench *bench, struct arena *arena,
	const struct raw *raw, struct buffer *out)
{
	struct read_options options = {0};
	struct fc_error error = {0};
	struct reading r = {0};
	struct tagged tagged;
	struct anchor anchor = {.narrative = DAY_NONE};

	lap(bench, STAGE_COUNT);
	if (raw_parse(arena, raw, &options, &r.article, &error) != FC_OK)
		return;
	lap(bench, STAGE_READ);
	tokens_read(arena, &r.article, bench->lexicon, &r.tokens);
	lap(bench, STAGE_TOKENS);
	sentences_find(
		arena, &r.article, &r.tokens, bench->lexicon, &r.sentences);
	lap(bench, STAGE_SENTENCES);
	timexes_find(arena, &r.article, &r.tokens, &r.sentences, bench->grammar,
		&r.timexes);
	lap(bench, STAGE_FIND);
	masthead_find(arena, &r.article, &r.tokens, &r.sentences, &r.timexes,
		DAY_NONE, &r.masthead);
	lap(bench, STAGE_MASTHEAD);
	anchor.published = r.masthead.published.days;
	anchor.basis = r.masthead.published.basis;
	timexes_resolve(arena, &r.article, &r.tokens, &r.sentences,
		bench->grammar, &anchor, &r.timexes);
	lap(bench, STAGE_RESOLVE);
	mentions_find(arena, r.article.text, bench->facts, &r.mentions);
	lap(bench, STAGE_MENTIONS);
	tagged_init(&tagged, arena, &r.article, &r.tokens, &r.sentences,
		&r.timexes, bench->words);
	events_find(arena, &tagged, &r.masthead, bench->facts, &r.mentions,
		&r.events);
	events_date(arena, &r.article, &r.tokens, &r.sentences, &r.timexes,
		&r.masthead, bench->facts, &r.events);
	lap(bench, STAGE_EVENTS);
	extract_write_jsonl(&r, bench->facts, FC_TIMEX | FC_EVENT, false, out);
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
	bench.words = claim_words_new(bench.lexicon);
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
	claim_words_free(bench.words);
	lexicon_free(bench.lexicon);
	return 0;
}
