#include "story/claim_loose.h"

#include "story/figure.h"
#include "story/said_scan.h"

enum { BOUND_REACH = 3 };

/* Whether a quantity or an expression of time has the token. */
static bool is_taken(const struct said_scan *scan, uint32_t t)
{
	const struct timexes *timexes = &scan->reading->timexes;
	uint32_t row = timexes_from(timexes, t);

	if (row > 0 && timexes->rows[row - 1].end > t)
		return true;
	if (row < timexes->count && timexes->rows[row].first <= t)
		return true;
	ROWS_EACH (struct quantity, quantity, scan->reading->quantities)
		if (quantity->first <= t && t < quantity->end)
			return true;
	return false;
}

/* The "st" of "21st". */
static bool is_ending(const struct said_scan *scan, uint32_t t)
{
	static const struct str endings[] = {
		STR_INIT("st"), STR_INIT("nd"), STR_INIT("rd"), STR_INIT("th")};

	if (t >= scan->sentence->end || token_spaced(scan_token(scan, t)))
		return false;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (str_eq_fold(scan_text(scan, t), endings[i]))
			return true;
	return false;
}

/* "number 28", "No. 1", "# 2". */
static bool is_numbered(const struct said_scan *scan, uint32_t t)
{
	while (t > scan->sentence->first &&
		(token_mark(scan_token(scan, t - 1), '.') ||
			token_mark(scan_token(scan, t - 1), '-')))
		t--;
	if (t == scan->sentence->first)
		return false;
	return token_mark(scan_token(scan, t - 1), '#') ||
	       claim_signs(
		       scan->maker->attributes, scan_token(scan, t - 1)->word) &
		       SIGN_RANK;
}

/* Part of a name, a grade or a score: "COVID-19", "A5", "6.5/10", "7-4-1". */
static bool is_part(const struct said_scan *scan, uint32_t t)
{
	const struct token *token = scan_token(scan, t);

	if (t > scan->sentence->first && token_spaced(token) &&
		token[-1].kind == TOKEN_WORD &&
		token[-1].flags & TOKEN_CAPITAL &&
		!(token[-1].flags & TOKEN_SENTENCE) &&
		!(claim_signs(scan->maker->attributes, token[-1].word) &
			SIGN_RANK))
		return true; /* "Super Arden 3" */
	if (t > scan->sentence->first && !token_spaced(token) &&
		(token[-1].kind == TOKEN_WORD || token_mark(token - 1, '/') ||
			token_mark(token - 1, ',') ||
			token_mark(token - 1, '.') ||
			(token_mark(token - 1, '-') &&
				!token_spaced(token - 1))))
		return true;
	return t + 1 < scan->sentence->end && !token_spaced(token + 1) &&
	       (token_mark(token + 1, '/') ||
		       (token_mark(token + 1, ',') && /* "68,00" */
			       token[2].kind == TOKEN_NUMBER &&
			       !token_spaced(token + 2)));
}

/* "below 26th", "before the 58th". */
static enum bound bound_of(const struct said_scan *scan, uint32_t t)
{
	for (uint32_t back = 1; back <= BOUND_REACH; back++) {
		uint32_t signs;

		if (t < scan->sentence->first + back ||
			scan_token(scan, t - back)->kind != TOKEN_WORD)
			continue;
		signs = claim_signs(scan->maker->attributes,
			scan_token(scan, t - back)->word);
		if (signs & (SIGN_BEFORE | SIGN_LESS))
			return BOUND_LESS;
		if (signs & (SIGN_AFTER | SIGN_MORE))
			return BOUND_MORE;
	}
	return BOUND_EQUAL;
}

/* "richer than the 15th richest", "poorer than the 15th": ahead of it, or
 * behind; BOUND_EQUAL where nothing is compared. */
static enum bound bound_of_rival(const struct said_scan *scan, uint32_t t)
{
	static const char *const lower[] = {"poorer", "lower", "worse",
		"smaller", "weaker", "slower", "behind", "less", "fewer",
		"later", "lesser"};
	uint32_t than = t;
	struct str word;

	if (than > scan->sentence->first &&
		str_eq_fold(scan_text(scan, than - 1), STR("the")))
		than--;
	if (than < scan->sentence->first + 2 ||
		!str_eq_fold(scan_text(scan, than - 1), STR("than")))
		return BOUND_EQUAL;
	word = scan_text(scan, than - 2);
	for (size_t i = 0; i < sizeof(lower) / sizeof(*lower); i++)
		if (str_eq_fold(word, str_of(lower[i])))
			return BOUND_MORE;
	return str_ends(word, STR("er")) ? BOUND_LESS : BOUND_EQUAL;
}

/* Of a rank what is below has the greater number. */
static enum bound bound_turned(const struct said_scan *scan, uint32_t t)
{
	enum bound bound = bound_of_rival(scan, t);
	uint32_t before = t > scan->sentence->first ? t - 1 : t;
	uint32_t signs = claim_signs(
		scan->maker->attributes, scan_token(scan, before)->word);

	if (bound != BOUND_EQUAL)
		return bound;
	bound = bound_of(scan, t);
	if (!(signs & (SIGN_LESS | SIGN_MORE)))
		return bound;
	return bound == BOUND_LESS ? BOUND_MORE : BOUND_LESS;
}

static void number_add(
	const struct said_scan *scan, uint32_t t, double value, bool ordinal)
{
	struct said_claim *claim =
		ROWS_ADD(scan->maker->arena, &scan->maker->said->claims);

	claim->kind = CLAIM_QUANTITY;
	claim->value.start = scan_token(scan, t)->start;
	claim->value.end = scan_token(scan, t)->end;
	claim->sentence.start = scan_token(scan, scan->sentence->first)->start;
	claim->sentence.end = scan_token(scan, scan->sentence->end - 1)->end;
	claim->first = t;
	claim->end = t + 1;
	claim->vague = claim->loose = true;
	claim->ordinal = ordinal;
	claim->days = claim->time.days = claim->period.days = INTERVAL_NONE;
	claim->quantity.kind = MEASURE_NUMBER;
	claim->quantity.bound =
		ordinal ? bound_turned(scan, t) : bound_of(scan, t);
	claim->quantity.from = claim->quantity.to = value;
	claim->quantity.low = claim->quantity.high = value;
}

void loose_add(const struct said_maker *maker, uint32_t sentence)
{
	const struct said_scan scan = said_scan_make(maker, sentence);

	for (uint32_t t = scan.sentence->first; t < scan.sentence->end; t++) {
		const struct token *token = scan_token(&scan, t);
		struct str text = scan_text(&scan, t);
		uint32_t value = 0;

		if (token->kind == TOKEN_WORD)
			value = ordinal_value(text);
		else if (token->kind != TOKEN_NUMBER)
			continue;
		if ((token->kind == TOKEN_WORD && !value) ||
			is_taken(&scan, t) || is_part(&scan, t))
			continue;
		number_add(&scan, t, value ? value : figure_value(text),
			value || is_ending(&scan, t + 1) ||
				is_numbered(&scan, t));
	}
}
