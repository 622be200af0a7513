#include "claim/claim_find.h"

#include "base/edtf.h"
#include "claim/claim_attribute.h"
#include "claim/claim_quantity.h"
#include "claim/claim_word.h"
#include "claim/tagged.h"
#include "text/code.h"

enum { LIFE_LEAST = 5000 /* days; shorter ranges are of events */ };

/* --- days */

/* Whether a day of the sentence may be what a clause claims, and is not the
 * day on which somebody spoke. */
static bool day_claims(const struct claim_scan *scan, const struct timex *timex)
{
	const struct parts *parts = &scan->flank.parts;
	uint32_t i = timex->first - parts->first;

	if (timex->first < scan->of.story &&
		parts->first + parts->count > scan->of.story)
		return false; /* the dateline's */
	if ((timex->kind != TIMEX_DATE && timex->kind != TIMEX_TIME) ||
		timex->flags & (TIMEX_IN_NAME | TIMEX_VAGUE) ||
		str_ends(timex->value, STR("_REF")))
		return false;
	for (uint32_t q = scan->quantity;
		q < scan->of.quantities->count &&
		scan->of.quantities->rows[q].first < timex->end;
		q++)
		if (scan->of.quantities->rows[q].end > timex->first &&
			!(scan->of.quantities->rows[q].kind == MEASURE_TIME &&
				timex->flags & TIMEX_RELATIVE))
			return false; /* "1689 cases" */
	return i == 0 || !(flank_cue(&scan->flank, i - 1) & CUE_SAY);
}

/* "Before daybreak on Wednesday": still on that day. */
static bool is_part_of_day(
	const struct claim_scan *scan, const struct claim *claim)
{
	const struct timex *timex =
		&scan->of.setting->timexes->rows[claim->row];
	size_t at = str_find_char(timex->value, 'T', 0);

	return at != STR_NPOS && at > 0 && at + 1 < timex->value.len &&
	       char_is_upper(timex->value.ptr[at + 1]);
}

/* "before 1928": the days that are left. */
static void bound_take(
	const struct claim_scan *scan, uint32_t i, struct claim *claim)
{
	const struct parts *parts = &scan->flank.parts;
	uint32_t signs = i > 0 && parts->tokens[i - 1].kind == TOKEN_WORD
				 ? claim_signs(scan->of.attributes,
					   parts->tokens[i - 1].word)
				 : 0;

	if (signs & (SIGN_BEFORE | SIGN_AFTER) && is_part_of_day(scan, claim)) {
		claim->bound = BOUND_EQUAL;
	} else if (signs & SIGN_BEFORE) {
		claim->bound = BOUND_LESS;
		if (claim->days.earliest != DAY_NONE)
			claim->days.latest = claim->days.earliest - 1;
		claim->days.earliest = DAY_NONE;
	} else if (signs & SIGN_AFTER) {
		claim->bound = BOUND_MORE;
		if (claim->days.latest != DAY_NONE)
			claim->days.earliest = claim->days.latest + 1;
		claim->days.latest = DAY_NONE;
	} else {
		return;
	}
	claim->value.start = parts->tokens[i - 1].start;
	if (claim->span.start > claim->value.start)
		claim->span.start = claim->value.start;
}

/* "Roe (3 May 1921 - 8 June 1997)": the two days of a life. */
static bool is_lifespan(
	const struct claim_scan *scan, const struct timex *timex)
{
	const struct parts *parts = &scan->flank.parts;
	uint32_t i = timex->first - parts->first;
	uint64_t name = PART_BIT(PART_NAME) | PART_BIT(PART_COMMA) |
			PART_BIT(PART_QUOTE);

	return i > 1 && parts->part[i - 1] == PART_OPEN &&
	       parts_in(parts, i - 2, name) &&
	       parts->part[timex->end - parts->first] == PART_CLOSE &&
	       interval_is_known(timex->days) &&
	       timex->days.latest - timex->days.earliest > LIFE_LEAST &&
	       str_find_char(timex->edtf, '/', 0) != STR_NPOS;
}

static void lifespan_add(struct claim_scan *scan, uint32_t row)
{
	const struct timex *timex = &scan->of.setting->timexes->rows[row];
	uint32_t first = scan->flank.parts.first;
	struct assertion assertion;
	struct str rest = timex->edtf;

	for (uint8_t half = 1; half <= 2; half++) {
		struct claim *claim = claim_add(scan, timex->first - first,
			timex->end - first, &assertion);
		struct edtf edtf;

		claim->kind = CLAIM_DAYS;
		claim->row = claim->time = row;
		claim->half = half;
		if (edtf_read(str_split(&rest, '/'), &edtf))
			claim->days = edtf.days;
		claim->attribute = half == 1 ? STR("birth") : STR("death");
		claim->because = timex->because;
	}
}

/* "Roe told the committee on Friday:": when it was told, and by whom. */
static struct claim *told_add(
	struct claim_scan *scan, struct assertion *assertion)
{
	const struct flank *flank = &scan->flank;
	uint32_t verb = assertion->from - 1;

	uint32_t at = assertion->first;

	/* "said on Monday it may close" */
	while (at > assertion->from && flank->parts.part[at - 1] == PART_TIME)
		at--;
	if ((assertion->verb < flank->parts.count && at > assertion->from) ||
		assertion->from == 0 ||
		!(scan->clauses.signs[verb] & CLAUSE_SPEAKS))
		return NULL;
	scan->claims->count--;
	assertion->verb = verb;
	return claim_add_for(scan, assertion->first, assertion->end,
		subject_behind(
			flank, assertion_who(flank, &scan->clauses, verb)));
}

static void date_add(struct claim_scan *scan, uint32_t row)
{
	const struct timex *timex = &scan->of.setting->timexes->rows[row];
	const struct parts *parts = &scan->flank.parts;
	struct assertion assertion;
	struct claim *claim, *told;

	if (!day_claims(scan, timex))
		return;
	if (is_lifespan(scan, timex)) {
		lifespan_add(scan, row);
		return;
	}
	claim = claim_add(scan, timex->first - parts->first,
		timex->end - parts->first, &assertion);
	told = told_add(scan, &assertion);
	if (told) {
		claim = told;
		claim_plain(scan, told);
	}
	claim->kind = CLAIM_DAYS;
	claim->row = row;
	claim->days = timex->days;
	claim->time = row;
	bound_take(scan, timex->first - parts->first, claim);
	claim->attribute = claim_attribute(scan, &assertion, ATTRIBUTE_DAY);
	claim->because = timex->because;
}

/* --- titles */

/* Whether the title stands at the name itself, so that no verb around them
 * says whether and on whose word: "Mayor Roe did not come, he said." */
static bool is_apposition(const struct claim_scan *scan, struct span span)
{
	const struct parts *parts = &scan->flank.parts;

	for (uint32_t i = 0; i < parts->count; i++)
		if (parts->tokens[i].start >= span.start &&
			parts->tokens[i].end <= span.end &&
			scan->clauses.signs[i] & CLAUSE_VERB &&
			parts->part[i] != PART_ED)
			return false;
	return true;
}

static void role_add(struct claim_scan *scan, uint32_t row)
{
	const struct role *role = &scan->of.roles->rows[row];
	const struct name *person = &scan->of.names->rows[role->person];
	uint32_t first = scan->flank.parts.first;
	struct claim *claim;

	if (person->first < first ||
		person->end > first + scan->flank.parts.count)
		return;
	claim = claim_add_for(scan, person->first - first, person->end - first,
		(struct noun){person->first - first, person->end - first});
	claim->kind = CLAIM_ROLE;
	claim->row = row;
	claim->span = claim->value = role->span;
	claim->subject = role->person_name;
	claim->attribute = STR("role");
	claim->because = role->because;
	if (is_apposition(scan, role->span)) {
		claim_plain(scan, claim);
		claim->place = STR_NONE;
		claim->period = TIMEX_NO_ROW;
	}
}

/* --- sentences */

static int claim_order(const struct claim *a, const struct claim *b)
{
	if (a->value.start != b->value.start)
		return a->value.start < b->value.start ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return (a->value.end > b->value.end) - (a->value.end < b->value.end);
}

/* Most sentences have claims of one kind, found in order, and few have many. */
static void claims_sort(struct claims *claims, uint32_t from)
{
	struct claim *rows = claims->rows;

	for (uint32_t i = from + 1; i < claims->count; i++) {
		struct claim row;
		uint32_t at = i;

		while (at > from && claim_order(&rows[at - 1], &rows[i]) > 0)
			at--;
		if (at == i)
			continue;
		row = rows[i];
		memmove(&rows[at + 1], &rows[at], (i - at) * sizeof(*rows));
		rows[at] = row;
	}
}

/* "20 cts": no word of a quantity is a verb. */
static void quantities_clear(struct claim_scan *scan)
{
	const struct quantities *quantities = scan->of.quantities;
	const struct parts *parts = &scan->flank.parts;
	uint32_t end = parts->first + parts->count;

	for (uint32_t q = scan->quantity;
		q < quantities->count && quantities->rows[q].first < end; q++)
		for (uint32_t t = quantities->rows[q].first;
			t < quantities->rows[q].end && t < end; t++)
			scan->clauses.signs[t - parts->first] &=
				(uint8_t)~CLAUSE_VERB;
}

static void sentence_open(struct claim_scan *scan)
{
	const struct setting *setting = scan->of.setting;

	scan->flank.setting = setting;
	tagged_parts(setting->tagged, scan->sentence, &scan->flank.parts);
	flank_contract(&scan->flank);
	clauses_find(&scan->flank, scan->of.attributes, &scan->clauses);
	quantities_clear(scan);
	scan->speaker = assertion_speaker(&scan->flank, &scan->clauses);
}

/* The first token of the person that a role is of. */
static uint32_t role_first(const struct claim_scan *scan, uint32_t row)
{
	return scan->of.names->rows[scan->of.roles->rows[row].person].first;
}

/* Whether there is anything in the sentence that may be claimed, and it is no
 * code; in code no quantity was found. */
static bool sentence_claims(
	const struct claim_scan *scan, const struct sentence *row)
{
	const struct timexes *timexes = scan->of.setting->timexes;
	const struct quantities *quantities = scan->of.quantities;

	if (scan->quantity < quantities->count &&
		quantities->rows[scan->quantity].first < row->end)
		return true;
	return ((scan->timex < timexes->count &&
			timexes->rows[scan->timex].first < row->end) ||
		       (scan->role < scan->of.roles->count &&
			       role_first(scan, scan->role) < row->end) ||
		       claim_words_any(scan, row)) &&
	       !code_is(scan->of.setting->tokens, row->first, row->end);
}

static void sentence_read(struct claim_scan *scan, const struct sentence *row)
{
	const struct timexes *timexes = scan->of.setting->timexes;
	uint32_t before = scan->claims->count;

	if (!sentence_claims(scan, row))
		return;
	sentence_open(scan);
	if (scan->flank.parts.count == 0)
		return;
	for (uint32_t q = scan->quantity;
		q < scan->of.quantities->count &&
		scan->of.quantities->rows[q].first < row->end;
		q++)
		claim_quantity_add(scan, q);
	for (uint32_t t = scan->timex;
		t < timexes->count && timexes->rows[t].first < row->end; t++)
		date_add(scan, t);
	for (uint32_t r = scan->role;
		r < scan->of.roles->count && role_first(scan, r) < row->end;
		r++)
		role_add(scan, r);
	claim_words_find(scan);
	claims_sort(scan->claims, before);
}

/* Past all that begins before a token. */
static void scan_advance(struct claim_scan *scan, uint32_t token)
{
	uint32_t byte = scan->of.setting->tokens->rows[token].start;
	const struct timexes *timexes = scan->of.setting->timexes;

	while (scan->quantity < scan->of.quantities->count &&
		scan->of.quantities->rows[scan->quantity].first < token)
		scan->quantity++;
	while (scan->timex < timexes->count &&
		timexes->rows[scan->timex].first < token)
		scan->timex++;
	while (scan->role < scan->of.roles->count &&
		role_first(scan, scan->role) < token)
		scan->role++;
	while (scan->quote < scan->of.quotes->count &&
		scan->of.quotes->rows[scan->quote].span.end <= byte)
		scan->quote++;
}

void claims_find(struct arena *arena, const struct claim_sources *sources,
	struct claims *claims)
{
	const struct setting *setting = sources->setting;
	struct claim_scan scan = {
		.arena = arena, .of = *sources, .claims = claims};

	ROWS_EACH (struct sentence, row, *setting->sentences) {
		scan.sentence = (uint32_t)(row - setting->sentences->rows);
		scan_advance(&scan, row->first);
		if (setting->article->blocks.rows[row->block].kind !=
			BLOCK_FURNITURE)
			sentence_read(&scan, row);
	}
}
