#include "story/claim_said.h"

#include "story/claim_loose.h"
#include "story/claim_phrase.h"
#include "story/rank_said.h"
#include "story/said_action.h"
#include "story/said_bare.h"
#include "story/said_part.h"
#include "story/said_point.h"
#include "story/said_pole.h"
#include "story/said_gauge.h"
#include "story/said_topic.h"
#include "story/said_value.h"
#include "story/toll_said.h"

#include <stdlib.h>

enum { APPOSED = 3 }; /* bytes between a subject and what is said beside it */

/* Whether a name of the article stands in the subject's words. */
static bool is_named(const struct reading *reading, const struct claim *claim)
{
	uint32_t low = 0, high = reading->names.count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (reading->names.rows[mid].span.end <=
			claim->subject_span.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low < reading->names.count &&
	       reading->names.rows[low].span.start < claim->subject_span.end &&
	       reading->names.rows[low].form == NAME_WRITTEN;
}

static struct said_time time_of(const struct reading *reading, uint32_t row)
{
	const struct timex *timex;

	if (row >= reading->timexes.count)
		return (struct said_time){INTERVAL_NONE, 0};
	timex = &reading->timexes.rows[row];
	return (struct said_time){timex->days, (uint32_t)timex->value.len};
}

static void claim_copy(const struct said_maker *maker,
	const struct claim *claim, struct said_claim *said)
{
	struct arena *arena = maker->arena;
	const struct reading *reading = maker->reading;
	const struct sentence *sentence =
		&reading->sentences.rows[claim->sentence];

	said->kind = claim->kind;
	said->value = claim->value;
	said->sentence.start = reading->tokens.rows[sentence->first].start;
	said->sentence.end = reading->tokens.rows[sentence->end - 1].end;
	said->subject = said_text(arena, claim->subject);
	said->attribute = said_text(arena, claim->attribute);
	said->place = said_text(arena, claim->place);
	said->speaker = said_text(arena, claim->speaker);
	said->named = claim->subject_span.end && is_named(reading, claim);
	said->vague = claim->subject_span.end == 0;
	said->denied = claim->denied;
	said->manner = claim->manner;
	said->bound = claim->bound;
	said->days = claim->days;
	said->time = time_of(reading, claim->time);
	said->period = time_of(reading, claim->period);
	said_value_put(maker, claim, said);
	said->apposed = claim->subject_span.end &&
			claim->value.start >= claim->subject_span.end &&
			claim->value.start - claim->subject_span.end <= APPOSED;
	said_age_settle(maker, said);
	said->people =
		said->kind == CLAIM_QUANTITY && said_of_people(maker, said);
}

static int place_order(const void *left, const void *right)
{
	const struct said_claim *a = left, *b = right;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return (a->kind > b->kind) - (a->kind < b->kind);
}

/* The rows of a sentence, the first row of claims being `next`; the first that
 * is not its own. */
static uint32_t claims_add(
	struct said_maker *maker, uint32_t row, uint32_t next, bool statement)
{
	const struct reading *reading = maker->reading;
	const struct sentence *sentence = &reading->sentences.rows[row];
	struct said_claims *claims = &maker->said->claims;
	uint32_t before = claims->count;

	for (; next < reading->claims.count &&
		reading->claims.rows[next].sentence == row;
		next++)
		claim_copy(maker, &reading->claims.rows[next],
			ROWS_ADD(maker->arena, claims));
	if (statement) {
		loose_add(maker, row);
	} else {
		said_age_add(maker, sentence, claims);
		said_bare_add(maker, sentence, before, claims);
	}
	return next;
}

static void sentence_add(struct said_maker *maker, uint32_t row)
{
	const struct token *tokens = maker->reading->tokens.rows;
	const struct sentence *sentence = &maker->reading->sentences.rows[row];
	struct said *said = maker->said;
	struct said_sentence *made = ROWS_ADD(maker->arena, &said->sentences);

	made->span.start = tokens[sentence->first].start;
	made->span.end = tokens[sentence->end - 1].end;
	made->first = sentence->first;
	made->end = sentence->end;
	made->words = said->words.count;
	made->topics = said->topics.count;
	said_words_add(maker, sentence);
	made->words_end = said->words.count;
	made->topics_end = said->topics.count;
}

/* By place, and with the words of their sentence. */
static void claims_settle(struct said *said, uint32_t before, uint32_t row)
{
	const struct said_sentence *sentence = &said->sentences.rows[row];
	struct said_claims *claims = &said->claims;

	if (claims->count > before)
		qsort(&claims->rows[before], claims->count - before,
			sizeof(*claims->rows), place_order);
	for (uint32_t c = before; c < claims->count; c++) {
		claims->rows[c].words = sentence->words;
		claims->rows[c].words_end = sentence->words_end;
		claims->rows[c].row = row;
	}
}

/* What a sentence claims, the first row of claims being `next`; the first that
 * is not its own. */
static uint32_t sentence_make(
	struct said_maker *maker, uint32_t row, uint32_t next, bool statement)
{
	uint32_t before = maker->said->claims.count;

	next = claims_add(maker, row, next, statement);
	sentence_add(maker, row);
	claims_settle(maker->said, before, row);
	poles_said(maker, row, before);
	gauges_said(maker, row, before);
	ranks_said(maker, row);
	tolls_said(maker, row);
	phrases_said(maker, row);
	points_said(maker, row);
	actions_said(maker, row);
	return next;
}

void said_make(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary,
	const struct attributes *attributes, struct said *said)
{
	struct said_maker maker = {arena, reading, vocabulary, attributes, said,
		0, reading_is_sterling(reading)};
	bool statement = reading->sentences.count <= STATEMENT_SENTENCES;
	uint32_t next = 0;

	*said = (struct said){0};
	ROWS_ROOM(arena, &said->claims,
		reading->claims.count + reading->quantities.count +
			reading->timexes.count);
	ROWS_ROOM(arena, &said->words, reading->tokens.count);
	for (uint32_t s = 0; s < reading->sentences.count; s++)
		next = sentence_make(&maker, s, next, statement);
	said_values_part(reading, said);
}
