#include "story/said_point.h"

#include "base/hash.h"
#include "claim/point.h"
#include "story/clue.h"
#include "story/said_scan.h"

enum {
	NAME_WEIGHT = 60, /* of a word that names somebody */
	NAME_LEAST = 3,   /* letters */
	DOERS_MOST = 6,   /* words of names ahead of a deed */
	DEED_REACH = 5,   /* tokens from it to whom it is done */
	FATE_REACH = 7,   /* from somebody to what became of him */
	ASIDE_MOST = 14,  /* tokens between two commas */
	LIST_REACH = 12   /* from "the dead included" */
};

static uint64_t hash_two(uint64_t hash, uint64_t value)
{
	return hash_more(hash, str_from((const char *)&value, sizeof(value)));
}

static uint64_t key_make(const struct point *point, uint64_t of)
{
	return hash_two(hash_two(point->kind, point->key), of);
}

static void point_add(const struct said_scan *scan, const struct point *point,
	uint64_t key, uint64_t value, uint32_t first, uint32_t end)
{
	struct said_point *row =
		ROWS_ADD(scan->maker->arena, &scan->maker->said->points);

	*row = (struct said_point){.key = key,
		.value = value,
		.kind = (uint16_t)point->kind,
		.span = {scan_token(scan, first)->start,
			scan_token(scan, end - 1)->end},
		.sentence = scan->row};
}

/* --- words */

static struct vocable vocable_at(const struct said_scan *scan, uint32_t t)
{
	return vocabulary_of(scan->maker->vocabulary, &scan->reading->article,
		scan_token(scan, t));
}

/* The key of a word of a name; 0: it is none. */
static uint64_t name_key(const struct said_scan *scan, uint32_t t)
{
	const struct token *token = scan_token(scan, t);
	struct vocable word;

	if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITAL) ||
		token->end - token->start < NAME_LEAST)
		return 0;
	word = vocable_at(scan, t);
	return word.weight >= (token->flags & TOKEN_SENTENCE ? WEIGHT_RARE
							     : NAME_WEIGHT)
		       ? word.key
		       : 0;
}

static bool is_mark(const struct said_scan *scan, uint32_t t, char mark)
{
	return t < scan->sentence->end && token_mark(scan_token(scan, t), mark);
}

static bool is_one_of(
	const struct said_scan *scan, uint32_t t, const struct str *words)
{
	for (; words->ptr; words++)
		if (str_eq_fold(scan_text(scan, t), *words))
			return true;
	return false;
}

/* --- labels */

/* What is written as a number: 3, III, three; 0 for none. */
static uint32_t number_of(const struct said_scan *scan, uint32_t t)
{
	static const struct str romans[] = {STR_INIT("I"), STR_INIT("II"),
		STR_INIT("III"), STR_INIT("IV"), STR_INIT("V"), STR_INIT("VI"),
		STR_INIT("VII"), STR_INIT("VIII"), STR_INIT("IX"),
		STR_INIT("X")};
	struct str text = scan_text(scan, t);
	int32_t number;

	if (scan_token(scan, t)->kind == TOKEN_NUMBER)
		return text.len <= 4 && str_number(text, &number) && number > 0
			       ? (uint32_t)number
			       : 0;
	for (uint32_t i = 0; i < sizeof(romans) / sizeof(*romans); i++)
		if (str_eq(text, romans[i]))
			return i + 1;
	return (uint32_t)vocable_at(scan, t).number;
}

/* "Category 3", "Grade II", "phase-3"; "level 3 metres" is none. */
static void label_read(const struct said_scan *scan, const struct point *point,
	uint32_t first, uint32_t end)
{
	uint32_t number;

	if (is_mark(scan, end, '-'))
		end++;
	if (end >= scan->sentence->end)
		return;
	number = number_of(scan, end);
	if (!number || is_mark(scan, end + 1, '%') ||
		(scan_is_word(scan, end + 1) &&
			vocable_at(scan, end + 1).scale > 0))
		return;
	point_add(scan, point, key_make(point, 0), number, first, end + 1);
}

/* --- relatives */

/* Whose: 1 a man's, 2 a woman's, 3 anybody's; 0: nobody's. */
static uint32_t owner_at(const struct said_scan *scan, uint32_t t)
{
	struct str text = scan_text(scan, t);

	if (str_eq_fold(text, STR("his")))
		return 1;
	if (str_eq_fold(text, STR("her")))
		return 2;
	return str_eq(text, STR("s")) && t > scan->sentence->first &&
			       is_mark(scan, t - 1, '\'')
		       ? 3
		       : 0;
}

/* "his sister", "her younger brother", "Vane's wife". */
static void kin_read(const struct said_scan *scan, const struct point *point,
	uint32_t first, uint32_t end)
{
	uint32_t owner = 0, at = first;

	for (uint32_t far = 1; far <= 2 && !owner; far++) {
		if (first < scan->sentence->first + far ||
			!scan_is_word(scan, first - far))
			return;
		at = first - far;
		owner = owner_at(scan, at);
	}
	for (uint32_t sex = 1; sex <= 2; sex++)
		if (owner & sex)
			point_add(scan, point, key_make(point, sex),
				point->side, at, end);
}

/* --- deeds */

static void deed_put(const struct said_scan *scan, const struct point *point,
	const uint32_t ahead, uint32_t behind, uint32_t end)
{
	uint64_t x = name_key(scan, ahead), y = name_key(scan, behind);
	uint64_t low = x < y ? x : y, high = x < y ? y : x;

	if (x != y)
		point_add(scan, point, hash_two(key_make(point, low), high),
			point->side == 2 ? y : x, ahead, end);
}

/* Where the names of whom it is done to begin; the end of the sentence where
 * there are none near. */
static uint32_t object_find(const struct said_scan *scan, uint32_t end)
{
	uint32_t at = end;

	for (; at < scan->sentence->end && at < end + DEED_REACH; at++) {
		const struct token *token = scan_token(scan, at);

		if (name_key(scan, at))
			return at;
		if (token_mark(token, ',') || token_mark(token, ';') ||
			clue_of(scan_token(scan, at), CLUE_CLAUSE))
			break;
	}
	return scan->sentence->end;
}

/* Behind a name, a word of the same, also across "'s". */
static uint32_t name_next(const struct said_scan *scan, uint32_t t)
{
	t++;
	if (is_mark(scan, t, '\'') && t + 1 < scan->sentence->end &&
		str_eq(scan_text(scan, t + 1), STR("s")))
		t += 2;
	return t;
}

static void deed_read(const struct said_scan *scan, const struct point *point,
	uint32_t first, uint32_t end)
{
	uint32_t object = object_find(scan, end), doers = 0;

	for (uint32_t at = first;
		at > scan->sentence->first && doers < DOERS_MOST; at--) {
		if (is_mark(scan, at - 1, ';'))
			break;
		if (!name_key(scan, at - 1))
			continue;
		doers++;
		for (uint32_t t = object;
			t < scan->sentence->end && name_key(scan, t);
			t = name_next(scan, t))
			deed_put(scan, point, at - 1, t, t + 1);
	}
}

/* --- whom somebody is married to */

/* Behind "her husband, the dentist", "his wife, an actor and singer, ": where
 * the name begins; what stands there is a capital or no name at all. */
static uint32_t calling_end(const struct said_scan *scan, uint32_t t)
{
	enum { CALLING_MOST = 5 };
	static const struct str articles[] = {
		STR_INIT("the"), STR_INIT("a"), STR_INIT("an"), {NULL, 0}};
	uint32_t at = t;

	if (!scan_is_word(scan, at) || !is_one_of(scan, at, articles))
		return t;
	while (at < t + CALLING_MOST && scan_is_word(scan, at) &&
		!(scan_token(scan, at)->flags & TOKEN_CAPITAL) &&
		!clue_of(scan_token(scan, at), CLUE_PLACE_END))
		at++;
	return at + is_mark(scan, at, ',');
}

/* Behind "his wife of 58 years". */
static uint32_t years_end(const struct said_scan *scan, uint32_t t)
{
	enum { REACH = 4 };

	if (!scan_is_word(scan, t) || !str_eq(scan_text(scan, t), STR("of")))
		return t;
	for (uint32_t at = t + 1; at < scan->sentence->end && at <= t + REACH;
		at++)
		if (str_eq(scan_text(scan, at), STR("years")))
			return at + 1;
	return t;
}

/* "his wife, Moira,", "married to the dentist Maura Lee"; the first name. */
static void spouse_read(const struct said_scan *scan, const struct point *point,
	uint32_t first, uint32_t end)
{
	uint32_t years = years_end(scan, end), at;
	const struct token *token;

	at = calling_end(scan, years + is_mark(scan, years, ','));
	if (!scan_is_word(scan, at))
		return;
	token = scan_token(scan, at);
	if (token->flags & TOKEN_CAPITAL &&
		token->end - token->start >= NAME_LEAST)
		point_add(scan, point, key_make(point, 0),
			vocable_at(scan, at).key, first, at + 1);
}

/* --- of which kind a thing is */

/* "of the island": the noun's key, or 0. */
static uint64_t landmark_of(
	const struct said_scan *scan, uint32_t t, uint32_t *end)
{
	if (!scan_is_word(scan, t + 2) ||
		!str_eq(scan_text(scan, t), STR("of")) ||
		!str_eq(scan_text(scan, t + 1), STR("the")) ||
		!clue_of(scan_token(scan, t + 2), CLUE_LANDMARK))
		return 0;
	*end = t + 3;
	return vocable_at(scan, t + 2).key;
}

/* "of Vale", "of the village of Vale": the name's key, or 0. */
static uint64_t place_of(
	const struct said_scan *scan, uint32_t t, uint32_t *end)
{
	enum { FAR = 5 };

	if (!scan_is_word(scan, t) || !str_eq(scan_text(scan, t), STR("of")))
		return 0;
	for (uint32_t at = t + 1; at < scan->sentence->end && at <= t + FAR;
		at++) {
		uint64_t key = name_key(scan, at);

		if (key) {
			*end = at + 1;
			return key;
		}
		if (!scan_is_word(scan, at))
			break;
	}
	return 0;
}

/* The noun in lower case that stands there: its key, or 0. */
static uint64_t noun_at(const struct said_scan *scan, uint32_t t)
{
	enum { NOUN_LEAST = 3 };
	const struct token *token;

	if (!scan_is_word(scan, t))
		return 0;
	token = scan_token(scan, t);
	return token->flags & TOKEN_CAPITAL ||
			       token->end - token->start < NOUN_LEAST ||
			       clue_of(scan_token(scan, t), CLUE_PLACE_END)
		       ? 0
		       : vocable_at(scan, t).key;
}

/* "struck the lower station": whatever else is told of the upper one. */
static void done_read(const struct said_scan *scan, const struct point *point,
	uint64_t of, uint32_t first, uint32_t end)
{
	enum { REACH = 4 };
	struct said_points *points = &scan->maker->said->points;

	for (uint32_t t = first; t > scan->sentence->first && first - t < REACH;
		t--) {
		struct vocable done = vocable_at(scan, t - 1);

		if (!scan_is_word(scan, t - 1))
			return;
		if (!done.sense || done.light)
			continue;
		point_add(scan, point,
			hash_two(key_make(point, of), done.sense), point->side,
			first, end);
		points->rows[points->count - 1].deed = true;
		return;
	}
}

/* "the north coast", "east of Vale", "a red van"; "north-east" is no side. */
static void quality_read(const struct said_scan *scan,
	const struct point *point, uint32_t first, uint32_t end)
{
	uint32_t to = end + 1;
	uint64_t of = noun_at(scan, end);

	if (first > scan->sentence->first && is_mark(scan, first - 1, '-'))
		return;
	if (!of && point->kind == POINT_BEARING)
		of = place_of(scan, end, &to);
	if (!of && point->kind == POINT_BEARING)
		of = landmark_of(scan, end, &to);
	if (!of || scan_token(scan, first)->flags & TOKEN_CAPITAL)
		return;
	point_add(scan, point, key_make(point, of), point->side, first, to);
	if (point->kind == POINT_BEARING)
		done_read(scan, point, of, first, to);
}

/* --- from where to where */

static void from_read(const struct said_scan *scan, const struct point *point,
	uint32_t first, uint32_t end)
{
	uint32_t at = end, to;
	uint64_t x, y;

	while (at < scan->sentence->end && name_key(scan, at))
		at++;
	if (at == end || at + 1 >= scan->sentence->end ||
		!str_eq(scan_text(scan, at), STR("to")))
		return;
	to = at + 1;
	x = name_key(scan, end);
	y = name_key(scan, to);
	if (!y || x == y)
		return;
	point_add(scan, point,
		hash_two(key_make(point, x < y ? x : y), x < y ? y : x), x,
		first, to + 1);
}

/* --- fates */

/* "the driver", "its 40-year-old driver", "another tenant". */
static bool is_somebody(const struct said_scan *scan, uint32_t first)
{
	static const struct str words[] = {STR_INIT("the"), STR_INIT("a"),
		STR_INIT("an"), STR_INIT("its"), STR_INIT("his"),
		STR_INIT("her"), STR_INIT("their"), STR_INIT("another"),
		STR_INIT("s"), {NULL, 0}};
	static const struct str others[] = {STR_INIT("other"),
		STR_INIT("second"), STR_INIT("third"), STR_INIT("fellow"),
		STR_INIT("former"), {NULL, 0}};
	enum { FAR = 3 };

	if (first > scan->sentence->first && is_one_of(scan, first - 1, others))
		return false;
	for (uint32_t far = 1;
		far <= FAR && first >= scan->sentence->first + far; far++)
		if (is_one_of(scan, first - far, words))
			return true;
	return false;
}

/* A row of fates that begins at a token; NULL: none. */
static const struct point *fate_at(const struct said_scan *scan, uint32_t t,
	enum point_kind kind, uint32_t *length)
{
	uint32_t next = 0;
	uint16_t row;

	while ((*length = phrases_next(&scan->maker->attributes->points,
			&scan->reading->article, &scan->reading->tokens, t,
			scan->sentence->end, &next, &row)))
		if (point_row(row)->kind == kind)
			return point_row(row);
	return NULL;
}

static void fate_add(const struct said_scan *scan, const struct point *holder,
	const struct point *fate, uint32_t first, uint32_t end)
{
	point_add(scan, holder,
		hash_two(key_make(holder, POINT_FATE_AHEAD), fate->key),
		fate->side, first, end);
}

/* Behind "the driver, Jonas Roe, 40," what he does. */
static uint32_t aside_end(const struct said_scan *scan, uint32_t t)
{
	if (!is_mark(scan, t, ','))
		return t;
	for (uint32_t at = t + 1;
		at < scan->sentence->end && at < t + ASIDE_MOST; at++)
		if (is_mark(scan, at, ','))
			t = at + 1;
		else if (is_mark(scan, at, ';'))
			break;
	return t;
}

/* Whether from here on it is told of somebody else. */
static bool is_of_other(const struct said_scan *scan, uint32_t t)
{
	return is_mark(scan, t, ',') || is_mark(scan, t, ';') ||
	       str_eq(scan_text(scan, t), STR("a")) ||
	       clue_of(scan_token(scan, t), CLUE_OTHER_SUBJECT);
}

static void fate_behind(const struct said_scan *scan,
	const struct point *holder, uint32_t first, uint32_t end)
{
	uint32_t from = aside_end(scan, end), length;

	for (uint32_t t = from;
		t < scan->sentence->end && t <= from + FATE_REACH; t++) {
		const struct point *fate =
			fate_at(scan, t, POINT_FATE_BEHIND, &length);

		if (fate)
			fate_add(scan, holder, fate, first, t + length);
		else if (is_of_other(scan, t))
			return;
	}
}

static void fate_ahead(const struct said_scan *scan, const struct point *holder,
	uint32_t first, uint32_t end)
{
	uint32_t length;

	for (uint32_t far = 1;
		far <= LIST_REACH && first >= scan->sentence->first + far;
		far++) {
		uint32_t t = first - far;
		const struct point *fate =
			fate_at(scan, t, POINT_FATE_AHEAD, &length);
		bool list =
			fate && str_starts_fold(scan_text(scan, t + length - 1),
					STR("includ"));

		if (!fate)
			continue;
		if (t + length + 2 >= first || list)
			fate_add(scan, holder, fate, t, end);
		return;
	}
}

static void holder_read(const struct said_scan *scan, const struct point *point,
	uint32_t first, uint32_t end)
{
	if (!is_somebody(scan, first))
		return;
	fate_behind(scan, point, first, end);
	fate_ahead(scan, point, first, end);
}

/* --- all */

static void point_read(const struct said_scan *scan, const struct point *point,
	uint32_t first, uint32_t end)
{
	switch (point->kind) {
	case POINT_LABEL:
		label_read(scan, point, first, end);
		break;
	case POINT_KIN:
		kin_read(scan, point, first, end);
		break;
	case POINT_DEED:
		deed_read(scan, point, first, end);
		break;
	case POINT_HOLDER:
		holder_read(scan, point, first, end);
		break;
	case POINT_FROM:
		from_read(scan, point, first, end);
		break;
	case POINT_SPOUSE:
		spouse_read(scan, point, first, end);
		break;
	case POINT_BEARING:
	case POINT_QUALITY:
		quality_read(scan, point, first, end);
		break;
	case POINT_FATE_AHEAD:
	case POINT_FATE_BEHIND:
		break;
	}
}

void points_said(const struct said_maker *maker, uint32_t sentence)
{
	const struct said_scan scan = said_scan_make(maker, sentence);

	for (uint32_t t = scan.sentence->first; t < scan.sentence->end; t++) {
		uint32_t next = 0, length;
		uint16_t row;

		while ((length = phrases_next(&maker->attributes->points,
				&scan.reading->article, &scan.reading->tokens,
				t, scan.sentence->end, &next, &row)))
			point_read(&scan, point_row(row), t, t + length);
	}
}
