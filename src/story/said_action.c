#include "story/said_action.h"

#include "claim/action.h"
#include "story/clue.h"
#include "story/said_number.h"
#include "story/said_scan.h"
#include "story/said_topic.h"

#include <stdlib.h>

enum {
	AHEAD = 14,  /* tokens of the clause before an action, */
	BEHIND = 12, /* and after it */
	MOOD = 5     /* from "will" to what is to come */
};

/* The clause around an action: tokens. */
struct stretch {
	uint32_t from, first, end, to;
};

/* --- the clause */

static bool is_relative(struct str word)
{
	return str_eq(word, STR("who")) || str_eq(word, STR("which")) ||
	       str_eq(word, STR("that")) || str_eq(word, STR("whose"));
}

static bool is_end(const struct said_scan *scan, uint32_t t)
{
	const struct token *token = scan_token(scan, t);

	return token_mark(token, ';') || token_mark(token, ':') ||
	       token_mark(token, '"');
}

/* "Roe, 47, of Vale, who rejected the plan": commas and relatives lead on to
 * who did it. */
static uint32_t clause_begin(const struct said_scan *scan, uint32_t first)
{
	uint32_t t = first;

	while (t > scan->sentence->first && first - t < AHEAD) {
		if (is_end(scan, t - 1) ||
			(clue_of(scan_token(scan, t - 1), CLUE_CLAUSE) &&
				!is_relative(scan_text(scan, t - 1))))
			break;
		t--;
	}
	return t;
}

static uint32_t clause_end(const struct said_scan *scan, uint32_t end)
{
	uint32_t t = end;

	while (t < scan->sentence->end && t - end < BEHIND) {
		if (is_end(scan, t) || token_mark(scan_token(scan, t), ',') ||
			clue_of(scan_token(scan, t), CLUE_CLAUSE))
			break;
		t++;
	}
	return t;
}

/* --- what is made of the action */

/* Which of the words in front of an action, at most so far, are of a set. */
static uint32_t count_ahead(const struct said_scan *scan,
	const struct stretch *stretch, uint32_t far, enum clue clue)
{
	uint32_t count = 0;

	for (uint32_t t = stretch->first;
		t > stretch->from && stretch->first - t < far; t--) {
		if (token_mark(scan_token(scan, t - 1), ','))
			break;
		count += clue_of(scan_token(scan, t - 1), clue);
	}
	return count;
}

/* How often an action is denied by what stands right before it: "was not", "has
 * never been", "refused to". */
static uint32_t denials(
	const struct said_scan *scan, const struct stretch *stretch)
{
	uint32_t count = 0;

	for (uint32_t t = stretch->first; t > stretch->from; t--) {
		const struct token *token = scan_token(scan, t - 1);

		if (clue_of(token, CLUE_NOT))
			count++;
		else if (!token_mark(token, '\'') &&
			 !clue_of(token, CLUE_NOT_BETWEEN) &&
			 !str_eq(scan_text(scan, t - 1), STR("a")))
			break;
	}
	return count;
}

/* "nobody was", "neither child was": the one who does it is none. */
static bool is_nobody(
	const struct said_scan *scan, const struct stretch *stretch)
{
	return stretch->from < stretch->first &&
	       count_ahead(scan, stretch, stretch->first - stretch->from,
		       CLUE_NONE_OF) > 0;
}

/* "if the others do not accept it": the word that opens the clause. */
static bool is_supposed(
	const struct said_scan *scan, const struct stretch *stretch)
{
	return stretch->from > scan->sentence->first &&
	       clue_of(scan_token(scan, stretch->from - 1), CLUE_UNREAL);
}

/* --- to what */

static int thing_order(const void *left, const void *right)
{
	const struct said_topic *a = left, *b = right;

	return (a->key > b->key) - (a->key < b->key);
}

static void thing_add(const struct said_scan *scan, uint32_t t)
{
	const struct said_maker *maker = scan->maker;
	const struct token *token = scan_token(scan, t);
	struct said_topic topic = said_topic_of(maker, t);

	if (token->kind == TOKEN_WORD && topic.weight)
		*ROWS_ADD(maker->arena, &maker->said->things) = topic;
}

/* The words of the clause, each once. */
static void things_add(
	const struct said_scan *scan, const struct stretch *stretch)
{
	struct said_topics *things = &scan->maker->said->things;
	uint32_t before = things->count, kept = before;

	for (uint32_t t = stretch->from; t < stretch->to; t++)
		if (t < stretch->first || t >= stretch->end)
			thing_add(scan, t);
	if (things->count > before)
		qsort(&things->rows[before], things->count - before,
			sizeof(*things->rows), thing_order);
	for (uint32_t i = before; i < things->count; i++)
		if (kept == before ||
			things->rows[i].key != things->rows[kept - 1].key)
			things->rows[kept++] = things->rows[i];
	things->count = kept;
}

/* --- */

static void action_add(const struct said_scan *scan,
	const struct action *action, uint32_t first, uint32_t end)
{
	const struct said_maker *maker = scan->maker;
	struct stretch stretch = {
		clause_begin(scan, first), first, end, clause_end(scan, end)};
	bool choice = action_class_at(action->class)->trait == ACTION_CHOICE;
	uint32_t denied = denials(scan, &stretch) + is_nobody(scan, &stretch);
	struct said_action *row;

	if (count_ahead(scan, &stretch, AHEAD, CLUE_UNREAL) ||
		is_supposed(scan, &stretch) || (choice && denied))
		return;
	row = ROWS_ADD(maker->arena, &maker->said->actions);
	*row = (struct said_action){.class = (uint16_t)action->class,
		.side = action->side,
		.number = said_number_at(scan, stretch.from, first),
		.planned = count_ahead(scan, &stretch, MOOD, CLUE_TO_COME) > 0,
		.span = {scan_token(scan, first)->start,
			scan_token(scan, end - 1)->end},
		.sentence = scan->row,
		.things = maker->said->things.count};
	if (denied % 2)
		row->side = (uint8_t)(3 - row->side);
	things_add(scan, &stretch);
	row->things_end = maker->said->things.count;
}

/* The rows of the longest phrase that begins at a token; its length. */
static uint32_t action_read(const struct said_scan *scan, uint32_t t)
{
	uint32_t next = 0, longest = 0, length;
	uint16_t row;

	while ((length = phrases_next(&scan->maker->attributes->actions,
			&scan->reading->article, &scan->reading->tokens, t,
			scan->sentence->end, &next, &row))) {
		if (length < longest)
			break;
		longest = length;
		action_add(scan, action_row(row), t, t + length);
	}
	return longest;
}

void actions_said(const struct said_maker *maker, uint32_t sentence)
{
	const struct said_scan scan = said_scan_make(maker, sentence);
	uint32_t t = scan.sentence->first;

	while (t < scan.sentence->end) {
		uint32_t length = action_read(&scan, t);

		t += length ? length : 1;
	}
}
