#include "story/rank_said.h"

#include "base/hash.h"
#include "story/clue.h"
#include "story/figure.h"
#include "story/said_scan.h"

enum {
	NAME_REACH = 16, /* tokens from a name to its place */
	NOUN_REACH = 3,  /* from an ordinal to its noun: "third straight win" */
	NOUN_LEAST = 3   /* letters */
};

/* --- who came in which place */

/* The place that a word names beside a person. */
static uint16_t place_of(struct str word)
{
	uint16_t place = (uint16_t)ordinal_value(word);

	if (str_eq_fold(word, STR("runner")) ||
		str_eq_fold(word, STR("silver")))
		return 2;
	return str_eq_fold(word, STR("bronze")) ? 3 : place;
}

/* A place is followed by no noun of which it would be one. */
static bool is_place_end(const struct said_scan *scan, uint32_t t)
{
	return !scan_is_word(scan, t) ||
	       clue_of(scan_token(scan, t), CLUE_PLACE_END);
}

/* "of Ethiopia" */
static bool is_behind_of(const struct said_scan *scan, const struct name *name)
{
	return name->first > scan->sentence->first &&
	       str_eq_fold(scan_text(scan, name->first - 1), STR("of"));
}

static bool is_capital(const struct token *token)
{
	return token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) &&
	       !(token->flags & TOKEN_SENTENCE);
}

/* Ahead of the comma behind "Roe, the 38-year-old Colombian,": where that aside
 * begins; else where it was. */
static uint32_t aside_begin(
	const struct said_scan *scan, uint32_t t, uint32_t least)
{
	uint32_t at = t;

	if (at <= least || !token_mark(scan_token(scan, at - 1), ','))
		return t;
	for (at--; at > least; at--)
		if (token_mark(scan_token(scan, at - 1), ','))
			return str_eq(scan_text(scan, at), STR("the")) ||
					       str_eq(scan_text(scan, at),
						       STR("a"))
				       ? at - 1
				       : t;
	return t;
}

/* Who holds a place. */
struct holder {
	struct str last; /* the family name; absent: it is not told */
	struct span span;
};

static struct holder holder_named(const struct said_scan *scan, uint32_t row)
{
	const struct names *names = &scan->reading->names;
	struct str full = names_full(
		scan->maker->arena, &scan->reading->article, names, row);

	return (struct holder){str_last_word(full), names->rows[row].span};
}

/* "Solhaug came in second": a word that begins the sentence, and that stories
 * do not have; whether it is a name the other text tells. */
static struct holder holder_first(const struct said_scan *scan, uint32_t t)
{
	const struct token *token = scan_token(scan, t);
	struct vocable vocable;

	if (t != scan->sentence->first || !scan_is_word(scan, t) ||
		!(token->flags & TOKEN_CAPITAL))
		return (struct holder){.last = STR_NONE};
	vocable = vocabulary_find(scan->maker->vocabulary, scan_text(scan, t));
	if (vocable.weight < WEIGHT_RARE || vocable.sense)
		return (struct holder){.last = STR_NONE};
	return (struct holder){scan_text(scan, t), {token->start, token->end}};
}

/* The nearest name to the left, of a person, a firm or a team; "of Ethiopia" is
 * none. */
static struct holder holder_before(const struct said_scan *scan, uint32_t t)
{
	const struct holder none = {.last = STR_NONE};
	uint32_t least = t > NAME_REACH ? t - NAME_REACH : 0;

	if (least < scan->sentence->first)
		least = scan->sentence->first;
	for (uint32_t at = t; at > least; at--) {
		const struct token *token;
		const struct name *name;
		uint32_t row;

		at = aside_begin(scan, at, least);
		token = scan_token(scan, at - 1);
		row = name_at(&scan->reading->names, at - 1);
		if (token_mark(token, ';') || clue_of(token, CLUE_PLACE_STOP))
			return none;
		if (row == NAME_NO_ROW && is_capital(token))
			return none; /* it may be somebody */
		if (row == NAME_NO_ROW && at - 1 == scan->sentence->first)
			return holder_first(scan, at - 1);
		if (row == NAME_NO_ROW)
			continue;
		name = &scan->reading->names.rows[row];
		if (name->kind != NAME_PLACE && !is_behind_of(scan, name))
			return name->form == NAME_WRITTEN
				       ? holder_named(scan, row)
				       : none;
		at = name->first + 1;
	}
	return none;
}

/* "Second place went to Lyngdal", "bronze was taken by Roe". */
static struct holder holder_behind(const struct said_scan *scan, uint32_t t)
{
	enum { REACH = 6 };
	bool given = false;

	for (uint32_t at = t + 1; at < scan->sentence->end && at <= t + REACH;
		at++) {
		uint32_t row = name_at(&scan->reading->names, at);

		if (row != NAME_NO_ROW)
			return given ? holder_named(scan, row)
				     : (struct holder){.last = STR_NONE};
		if (!scan_is_word(scan, at))
			break;
		given |= clue_of(scan_token(scan, at), CLUE_PLACE_GIVEN);
	}
	return (struct holder){.last = STR_NONE};
}

static struct span span_of(struct span holder, const struct token *place)
{
	return (struct span){
		holder.start < place->start ? holder.start : place->start,
		holder.end > place->end ? holder.end : place->end};
}

/* "her country's fifth" */
static bool is_possessive(struct str word)
{
	return str_ends(word, STR("'s")) || str_ends(word, STR("’s")) ||
	       str_ends(word, STR("s'")) || str_ends(word, STR("s’"));
}

static void place_read(const struct said_scan *scan, uint32_t t)
{
	uint16_t place = place_of(scan_text(scan, t));
	struct said_rank *rank;
	struct holder holder;

	if (!place || !is_place_end(scan, t + 1))
		return;
	holder = holder_behind(scan, t);
	if (!holder.last.len && t > scan->sentence->first &&
		!clue_of(scan_token(scan, t - 1), CLUE_NO_PLACE) &&
		!is_possessive(scan_text(scan, t - 1)))
		holder = holder_before(scan, t);
	if (!holder.last.len)
		return;
	rank = ROWS_ADD(scan->maker->arena, &scan->maker->said->ranks);
	*rank = (struct said_rank){.rank = place,
		.held = true,
		.last = arena_copy(scan->maker->arena, holder.last),
		.span = span_of(holder.span, scan_token(scan, t)),
		.sentence = scan->row};
	rank->of = hash_str(rank->last);
}

/* --- the how-manieth of its kind */

/* Nouns of which the how-manieth is another one, and no other telling. */
static bool is_any(struct str noun)
{
	return noun.len < NOUN_LEAST || clue_is(noun, CLUE_PASSING);
}

/* "victories" and "wins": by what they mean, where that is known. */
static uint64_t noun_key(const struct said_scan *scan, struct str noun)
{
	struct vocable vocable = vocabulary_find(scan->maker->vocabulary, noun);
	uint64_t sense = vocable.sense;

	return sense ? hash_more(hash_str(STR("sense")),
			       str_from((const char *)&sense, sizeof(sense)))
		     : vocable.key;
}

/* "second fatal slide": by its ending, and a noun in lower case behind it. */
static bool is_adjective(const struct said_scan *scan, uint32_t t)
{
	static const struct str endings[] = {STR_INIT("al"), STR_INIT("ive"),
		STR_INIT("ous"), STR_INIT("ic"), STR_INIT("ful"),
		STR_INIT("ly"), STR_INIT("able"), STR_INIT("ary"),
		STR_INIT("jor"), STR_INIT("big")};

	if (!scan_is_word(scan, t) || !scan_is_word(scan, t + 1) ||
		scan_token(scan, t + 1)->flags & TOKEN_CAPITAL ||
		clue_of(scan_token(scan, t + 1), CLUE_PLACE_END))
		return false;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (str_ends(scan_text(scan, t), endings[i]))
			return true;
	return false;
}

/* The noun that an ordinal is of; the sentence's end where there is none.
 * "third straight win", "second of five flights". */
static uint32_t noun_behind(const struct said_scan *scan, uint32_t t)
{
	uint32_t at = t + 1;

	while (at < scan->sentence->end && at <= t + NOUN_REACH &&
		(scan_token(scan, at)->kind == TOKEN_NUMBER ||
			clue_of(scan_token(scan, at), CLUE_NTH_BETWEEN) ||
			clue_of(scan_token(scan, at), CLUE_NTH_NUMBER)))
		at++;
	if (is_adjective(scan, at))
		at++;
	if (!scan_is_word(scan, at) ||
		scan_token(scan, at)->flags & TOKEN_CAPITAL)
		return scan->sentence->end;
	return at;
}

/* "second of the five flybys" is one of five, whatever they are called. */
static uint64_t whole_key(const struct said_scan *scan, uint32_t t)
{
	uint32_t at = t + 1;
	struct vocable number;

	if (!scan_is_word(scan, at) ||
		!str_eq_fold(scan_text(scan, at), STR("of")))
		return 0;
	at++;
	at += scan_is_word(scan, at) &&
	      str_eq_fold(scan_text(scan, at), STR("the"));
	if (!scan_is_word(scan, at))
		return 0;
	number = vocabulary_find(scan->maker->vocabulary, scan_text(scan, at));
	return number.number > 0
		       ? hash_more(hash_str(STR("of")), scan_text(scan, at))
		       : 0;
}

static void nth_read(const struct said_scan *scan, uint32_t t)
{
	uint16_t nth = (uint16_t)ordinal_value(scan_text(scan, t));
	uint64_t whole = nth ? whole_key(scan, t) : 0;
	uint32_t noun;

	/* "a second tug" is another one, of as many as there may be. */
	if (!nth || (t > scan->sentence->first &&
			    str_eq_fold(scan_text(scan, t - 1), STR("a"))))
		return;
	noun = noun_behind(scan, t);
	if (noun == scan->sentence->end || is_any(scan_text(scan, noun)))
		return;
	*ROWS_ADD(scan->maker->arena,
		&scan->maker->said->ranks) = (struct said_rank){
		.of = whole ? whole : noun_key(scan, scan_text(scan, noun)),
		.rank = nth,
		.span = {scan_token(scan, t)->start,
			scan_token(scan, noun)->end},
		.sentence = scan->row};
}

/* Nearly all words are told apart by their length and last letter. */
static bool may_rank(struct str word)
{
	enum { LEAST = 5, MOST = 8 };

	return word.len >= LEAST && word.len <= MOST &&
	       str_find_char(STR("tdhreTDHRE"), word.ptr[word.len - 1], 0) !=
		       STR_NPOS;
}

void ranks_said(const struct said_maker *maker, uint32_t sentence)
{
	const struct said_scan scan = said_scan_make(maker, sentence);

	for (uint32_t t = scan.sentence->first; t < scan.sentence->end; t++) {
		if (!scan_is_word(&scan, t) || !may_rank(scan_text(&scan, t)))
			continue;
		place_read(&scan, t);
		nth_read(&scan, t);
	}
}
