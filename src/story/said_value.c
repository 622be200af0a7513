#include "story/said_value.h"

enum { MANY = 1000000 };

struct str said_text(struct arena *arena, struct str s)
{
	return s.ptr ? arena_copy(arena, s) : STR_NONE;
}

struct timex said_timex(
	struct arena *arena, const struct reading *reading, uint32_t row)
{
	struct timex timex;

	if (row >= reading->timexes.count)
		return (struct timex){.days = INTERVAL_NONE};
	timex = reading->timexes.rows[row];
	timex.value = said_text(arena, timex.value);
	timex.edtf = said_text(arena, timex.edtf);
	timex.because = (struct strs){0};
	return timex;
}

bool reading_is_sterling(const struct reading *reading)
{
	ROWS_EACH (struct quantity, quantity, reading->quantities)
		if (quantity->kind == MEASURE_MONEY &&
			(str_starts(quantity->unit, STR("pound")) ||
				str_eq(quantity->unit, STR("pence"))))
			return true;
	return false;
}

/* "cost the council 61,400 pounds": no weight. */
static bool is_spent(
	const struct said_maker *maker, const struct quantity *quantity)
{
	enum { BEFORE = 6 };
	uint32_t from = quantity->first > BEFORE ? quantity->first - BEFORE : 0;

	for (uint32_t t = from; t < quantity->first; t++)
		if (attribute_of(maker->attributes,
			    maker->reading->tokens.rows[t].word,
			    ATTRIBUTE_MONEY)
				.len)
			return true;
	return false;
}

struct quantity said_quantity(
	const struct said_maker *maker, const struct quantity *from)
{
	struct arena *arena = maker->arena;
	struct quantity quantity = *from;

	quantity.unit = said_text(arena, from->unit);
	quantity.head = said_text(arena, from->head);
	quantity.base_unit = said_text(arena, from->base_unit);
	quantity.of = said_text(arena, from->of);
	quantity.because = (struct strs){0};
	/* Nobody weighs anything in millions of pounds. */
	if (str_eq(quantity.unit, STR("pound")) &&
		(quantity.from >= MANY || is_spent(maker, from) ||
			maker->sterling)) {
		quantity.kind = MEASURE_MONEY;
		quantity.unit = STR("pound sterling");
		quantity.base_unit = STR_NONE;
	}
	return quantity;
}

/* "1921/1997" to what the claim is about. */
static void timex_halve(struct timex *timex, const struct claim *claim)
{
	struct str rest = timex->value, half = str_split(&rest, '/');

	timex->value = claim->half == 1 || !rest.ptr ? half : rest;
	timex->days = claim->days;
}

bool said_of_people(
	const struct said_maker *maker, const struct said_claim *said)
{
	for (uint32_t t = said->first; t < said->end; t++)
		if (claim_signs(maker->attributes,
			    maker->reading->tokens.rows[t].word) &
			SIGN_PEOPLE)
			return true;
	return false;
}

/* "6.3/10", "6.3 out of 10", "79 out of 100". */
static bool is_grade(const struct quantity *quantity, struct str words)
{
	if (quantity->kind == MEASURE_NUMBER)
		return str_find_char(words, '/', 0) != STR_NPOS;
	return quantity->kind == MEASURE_SHARE &&
	       (str_ends(words, STR(" out of 10")) ||
		       str_ends(words, STR(" out of 100")) ||
		       str_ends(words, STR(" out of 5")));
}

static void quantity_put(const struct said_maker *maker,
	const struct claim *claim, struct said_claim *said)
{
	const struct reading *reading = maker->reading;
	const struct quantity *quantity = &reading->quantities.rows[claim->row];

	said->quantity = said_quantity(maker, quantity);
	said->grade = is_grade(
		&said->quantity, str_at(reading->article.text, claim->value));
	if (said->grade) {
		said->quantity.kind = MEASURE_NUMBER;
		said->quantity.unit = STR_NONE;
	}
	said->first = quantity->first;
	said->end = quantity->end;
}

static void days_put(const struct said_maker *maker, const struct claim *claim,
	struct said_claim *said)
{
	said->timex = said_timex(maker->arena, maker->reading, claim->row);
	if (claim->half)
		timex_halve(&said->timex, claim);
	said->first = said->timex.first;
	said->end = said->timex.end;
}

static void role_put(const struct said_maker *maker, const struct claim *claim,
	struct said_claim *said)
{
	const struct role *role = &maker->reading->roles.rows[claim->row];

	said->normal = said_text(maker->arena, role->normal);
	said->body = said_text(maker->arena, role->body);
	said->title_flags = role->flags;
}

void said_value_put(const struct said_maker *maker, const struct claim *claim,
	struct said_claim *said)
{
	const struct reading *reading = maker->reading;
	struct arena *arena = maker->arena;

	switch (claim->kind) {
	case CLAIM_QUANTITY:
		quantity_put(maker, claim, said);
		break;
	case CLAIM_DAYS:
		days_put(maker, claim, said);
		break;
	case CLAIM_ROLE:
		role_put(maker, claim, said);
		break;
	case CLAIM_NAME:
		said->normal =
			said_text(arena, names_full(arena, &reading->article,
						 &reading->names, claim->row));
		break;
	case CLAIM_PLACE:
	case CLAIM_RANK:
		said->normal = said_text(
			arena, str_at(reading->article.text, claim->value));
		break;
	}
}
