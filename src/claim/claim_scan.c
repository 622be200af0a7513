#include "claim/claim_scan.h"

#include "claim/clause.h"
#include "claim/reach.h"
#include "claim/speaker.h"

static const struct parts *parts_of(const struct claim_scan *scan)
{
	return &scan->flank.parts;
}

/* --- the scope of a claim */

/* The expressions of the clause that are not the value: when, and over which
 * time. */
static void times_find(struct claim_scan *scan,
	const struct assertion *assertion, struct claim *claim)
{
	const struct timexes *timexes = scan->of.setting->timexes;
	const struct parts *parts = parts_of(scan);
	uint32_t first = parts->first + assertion->first;
	uint32_t end = parts->first + assertion->end;
	uint32_t from = parts->first + assertion->from, t = scan->timex;

	while (t < timexes->count && timexes->rows[t].first < from)
		t++;
	for (; t < timexes->count; t++) {
		const struct timex *timex = &timexes->rows[t];
		bool lasts = timex->kind == TIMEX_DURATION ||
			     timex->days.earliest != timex->days.latest;

		if (timex->first >= parts->first + assertion->to)
			break;
		if ((timex->first < end && timex->end > first) ||
			timex->flags & (TIMEX_IN_NAME | TIMEX_VAGUE) ||
			parts_hyphen(parts, timex->first + 1 - parts->first) ||
			!reach_has(assertion, timex->first - parts->first))
			continue;
		if (lasts && claim->period == TIMEX_NO_ROW)
			claim->period = t;
		if (timex->kind != TIMEX_DURATION &&
			claim->time == TIMEX_NO_ROW)
			claim->time = t;
	}
}

/* "in Wales": the first place of the clause behind a preposition. */
static void place_find(struct claim_scan *scan,
	const struct assertion *assertion, struct claim *claim)
{
	const struct parts *parts = parts_of(scan);
	const struct names *names = scan->of.names;

	if (!(scan->clauses.met & CLAUSE_AT))
		return;
	for (uint32_t i = assertion->from; i + 1 < assertion->to; i++) {
		uint32_t row;

		if (!(scan->clauses.signs[i] & CLAUSE_AT) ||
			!reach_has(assertion, i) ||
			(i >= assertion->first && i < assertion->end))
			continue;
		row = name_at(names, parts->first + i + 1);
		if (row == NAME_NO_ROW || names->rows[row].person ||
			names->rows[row].kind == NAME_ORGANIZATION ||
			names->rows[row].kind == NAME_PERSON)
			continue;
		claim->place = names_full(
			scan->arena, scan->of.setting->article, names, row);
		return;
	}
}

/* --- who says it */

/* Whom words of the sentence name. */
static struct str name_of(const struct claim_scan *scan, struct noun noun)
{
	uint32_t first = parts_of(scan)->first;

	return speaker_of_words(scan->arena, scan->of.setting, scan->of.names,
		(struct noun){first + noun.first, first + noun.end});
}

/* The quote that a byte is in. */
static const struct quote *quote_at(
	const struct claim_scan *scan, uint32_t byte)
{
	const struct quotes *quotes = scan->of.quotes;
	uint32_t row = scan->quote;

	while (row < quotes->count && quotes->rows[row].span.end <= byte)
		row++;
	return row < quotes->count && quotes->rows[row].span.start <= byte
		       ? &quotes->rows[row]
		       : NULL;
}

/* "Shares fell after it warned of": who speaks in a clause behind it has not
 * said it. */
static bool speaks_apart(
	const struct claim_scan *scan, const struct assertion *assertion)
{
	const struct parts *parts = parts_of(scan);
	uint32_t i = scan->speaker.first;

	return i > assertion->end && !parts_is(parts, i - 1, "as") &&
	       parts_in(parts, i - 1,
		       PART_BIT(PART_BREAK) | PART_BIT(PART_RELATIVE) |
			       PART_BIT(PART_THAT) | PART_BIT(PART_AND));
}

static void speaker_find(struct claim_scan *scan,
	const struct assertion *assertion, struct claim *claim)
{
	const struct quote *quote = quote_at(scan, claim->value.start);

	if (quote)
		claim->speaker = quote->speaker;
	else if (!noun_is_none(scan->speaker) &&
		 (scan->speaker.first > assertion->subject.first ||
			 scan->speaker.end <= assertion->subject.first) &&
		 !speaks_apart(scan, assertion) &&
		 (scan->speaker.end <= assertion->first ||
			 scan->speaker.first >= assertion->end))
		claim->speaker = name_of(scan, scan->speaker);
}

/* --- the claim */

/* Without "the", "its" and such, unless nothing else is left. */
static struct noun bare(const struct parts *parts, struct noun noun)
{
	while (noun.first + 1 < noun.end &&
		parts_in(parts, noun.first,
			PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER)))
		noun.first++;
	return noun;
}

/* "magnitude 6.4 earthquake", "the 27-year-old driver": a number in the middle
 * of what names the subject. */
static bool is_inner(const struct claim_scan *scan,
	const struct quantity *quantity, struct noun noun)
{
	uint32_t end = quantity->end - parts_of(scan)->first;
	uint32_t at = quantity->first - parts_of(scan)->first;

	/* "Roe's four grandparents" */
	if (quantity->kind == MEASURE_COUNT && end == noun.end &&
		parts_in(parts_of(scan), at - 1,
			PART_BIT(PART_OWNS) | PART_BIT(PART_OWNER)))
		return true;
	return quantity->kind == MEASURE_NUMBER && end < noun.end &&
	       parts_of(scan)->part[end] == PART_NOUN &&
	       parts_of(scan)->part[noun.end - 1] == PART_NOUN;
}

/* In front of another quantity in it: "Revenue 24.7 million against". */
static struct noun before_quantity(
	const struct claim_scan *scan, struct noun noun)
{
	const struct quantities *quantities = scan->of.quantities;
	uint32_t first = parts_of(scan)->first;

	for (uint32_t q = scan->quantity;
		q < quantities->count &&
		quantities->rows[q].first < first + noun.end;
		q++)
		if (quantities->rows[q].first > first + noun.first &&
			!is_inner(scan, &quantities->rows[q], noun)) {
			noun.end = quantities->rows[q].first - first;
			break;
		}
	while (noun.end > noun.first &&
		parts_in(parts_of(scan), noun.end - 1,
			PART_BIT(PART_PREPOSITION) | PART_BIT(PART_OF) |
				PART_BIT(PART_TO) | PART_BIT(PART_DETERMINER) |
				PART_BIT(PART_AND)))
		noun.end--;
	/* "a barge laden [with 430 tonnes]" */
	while (noun.end > noun.first + 1 &&
		parts_in(parts_of(scan), noun.end - 1,
			PART_BIT(PART_ED) | PART_BIT(PART_PAST)))
		noun.end--;
	return noun;
}

/* "a barge laden [with 430 tonnes of] gravel": what stands before. */
static struct noun behind_measure(
	const struct claim_scan *scan, struct noun noun)
{
	const struct quantities *quantities = scan->of.quantities;
	const struct parts *parts = parts_of(scan);
	uint32_t of = parts->first + noun.first - 1;

	if (noun.first < 3 || parts->part[noun.first - 1] != PART_OF)
		return noun;
	for (uint32_t q = scan->quantity;
		q < quantities->count && quantities->rows[q].first < of; q++) {
		uint32_t at = quantities->rows[q].first - parts->first;

		if (quantities->rows[q].end != of || at < 2 ||
			parts->part[at - 1] != PART_PREPOSITION)
			continue;
		at--;
		if (parts_in(parts, at - 1,
			    PART_BIT(PART_ED) | PART_BIT(PART_PAST)))
			at--;
		return source_until(&scan->flank, at);
	}
	return noun;
}

/* "[two days a] week was": the end of a quantity is none, "[one in] ten" all
 * of it. */
static struct noun whole_quantity(
	const struct claim_scan *scan, struct noun noun)
{
	const struct quantities *quantities = scan->of.quantities;
	uint32_t first = parts_of(scan)->first + noun.first;

	for (uint32_t q = scan->quantity;
		q < quantities->count && quantities->rows[q].first < first;
		q++) {
		const struct quantity *row = &quantities->rows[q];

		if (row->end <= first)
			continue;
		first = row->first - parts_of(scan)->first;
		if (row->kind != MEASURE_SHARE && row->kind != MEASURE_COUNT)
			return subject_of_clause(&scan->flank, first);
		noun.first = first;
		break;
	}
	return noun;
}

/* The words of a subject that name it; none of "of gravel". */
static struct noun subject_words(
	const struct claim_scan *scan, struct noun noun)
{
	if (noun_is_none(noun) || parts_of(scan)->part[noun.first] == PART_OF)
		return (struct noun){0, 0};
	noun = whole_quantity(scan, behind_measure(scan, noun));
	noun = bare(parts_of(scan), noun);
	/* "A. About 30 feet" */
	while (noun.first < noun.end &&
		parts_of(scan)->tokens[noun.first].kind == TOKEN_MARK)
		noun.first++;
	if (noun_is_none(noun))
		return (struct noun){0, 0};
	return before_quantity(scan, noun);
}

/* "Roe and Lee": two, and no name stands for both. */
static bool is_joint(const struct parts *parts, struct noun noun)
{
	for (uint32_t i = noun.first + 1; i + 1 < noun.end; i++)
		if (parts->part[i] == PART_AND &&
			parts->part[i - 1] == PART_NAME &&
			parts_in(parts, i + 1,
				PART_BIT(PART_NAME) |
					PART_BIT(PART_DETERMINER)))
			return true;
	return false;
}

static void subject_set(
	struct claim_scan *scan, struct noun noun, struct claim *claim)
{
	const struct flank *flank = &scan->flank;

	if (noun_is_none(noun))
		return;
	claim->subject_span = flank_span(flank, noun);
	claim->subject = is_joint(&flank->parts, noun)
				 ? str_at(scan->of.setting->article->text,
					   claim->subject_span)
				 : name_of(scan, noun);
}

static struct span span_of(const struct claim *claim)
{
	struct span span = claim->value;

	if (claim->subject_span.end == 0)
		return span;
	if (claim->subject_span.start < span.start)
		span.start = claim->subject_span.start;
	if (claim->subject_span.end > span.end)
		span.end = claim->subject_span.end;
	return span;
}

/* "=", "@", "+" and the like, which no phrase has inside. */
static bool is_symbol(const struct token *token)
{
	static const char marks[] = "=<>@{}[]|\\_^~#*$+;";

	return token->kind == TOKEN_MARK && token->word < 128 &&
	       strchr(marks, (char)token->word);
}

/* Two blanks or more stand between columns. */
static bool begins_column(const struct claim_scan *scan, uint32_t i)
{
	const struct token *token = &parts_of(scan)->tokens[i];
	const char *bytes = scan->of.setting->article->text.ptr;

	return token->start > token[-1].end + 1 &&
	       bytes[token->start - 1] == ' ' && bytes[token->start - 2] == ' ';
}

/* What of a subject is a phrase: none of "41.20", and no column of a table or
 * word of code before it. */
static struct noun subject_clean(
	const struct claim_scan *scan, struct noun noun)
{
	const struct token *tokens = parts_of(scan)->tokens;
	bool word = false;

	for (uint32_t i = noun.first; i < noun.end; i++) {
		if (i > noun.first && begins_column(scan, i))
			noun.first = i;
		/* "OPEC+" */
		if (is_symbol(&tokens[i]) &&
			!(i > noun.first && token_mark(&tokens[i], '+') &&
				!token_spaced(&tokens[i])))
			noun.first = i + 1;
	}
	while (noun.end > noun.first &&
		(token_mark(&tokens[noun.end - 1], '(') ||
			(token_mark(&tokens[noun.end - 1], '\'') &&
				noun.end > noun.first + 1)))
		noun.end--;
	for (uint32_t i = noun.first; i < noun.end; i++)
		word |= tokens[i].kind == TOKEN_WORD;
	return word ? noun : (struct noun){0, 0};
}

static struct claim *claim_fill(
	struct claim_scan *scan, const struct assertion *assertion)
{
	struct claim *claim = ROWS_ADD(scan->arena, scan->claims);
	const struct noun value = {assertion->first, assertion->end};

	claim->first = parts_of(scan)->first + assertion->from;
	claim->end = parts_of(scan)->first + assertion->to;
	claim->sentence = scan->sentence;
	claim->value = flank_span(&scan->flank, value);
	claim->row = CLAIM_NO_ROW;
	claim->days = INTERVAL_NONE;
	claim->time = claim->period = TIMEX_NO_ROW;
	claim->manner = assertion->manner;
	claim->denied = assertion->denied;
	subject_set(scan, assertion->subject, claim);
	claim->span = span_of(claim);
	times_find(scan, assertion, claim);
	place_find(scan, assertion, claim);
	speaker_find(scan, assertion, claim);
	return claim;
}

struct claim *claim_add(struct claim_scan *scan, uint32_t first, uint32_t end,
	struct assertion *assertion)
{
	*assertion = assertion_at(
		&scan->flank, &scan->clauses, scan->of.attributes, first, end);
	assertion->subject =
		subject_words(scan, subject_clean(scan, assertion->subject));
	return claim_fill(scan, assertion);
}

struct claim *claim_add_for(struct claim_scan *scan, uint32_t first,
	uint32_t end, struct noun subject)
{
	struct assertion assertion = assertion_for(&scan->flank, &scan->clauses,
		scan->of.attributes, (struct noun){first, end},
		subject_words(scan, subject));

	return claim_fill(scan, &assertion);
}

void claim_plain(const struct claim_scan *scan, struct claim *claim)
{
	claim->manner = MANNER_STATED;
	claim->denied = false;
	if (!quote_at(scan, claim->value.start))
		claim->speaker = STR_NONE;
}
