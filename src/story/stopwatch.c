#include "story/stopwatch.h"

#include "story/clue.h"

#include <math.h>

enum {
	WATCHES = 24,   /* of a version; more are a table */
	MINUTE = 60,    /* seconds: less is no time of a race */
	NEAR_PART = 25, /* of it they may differ by */
	WORTH_RACE = 20 /* of what the two sentences have in common */
};

struct watch {
	double seconds;
	struct span span;
	bool answered;
};

struct watches {
	uint32_t count;
	struct watch rows[WATCHES];
};

static void watch_add(struct watches *watches, double seconds, struct span span)
{
	if (seconds < MINUTE || watches->count == WATCHES)
		return;
	for (uint32_t i = 0; i < watches->count; i++)
		if (watches->rows[i].span.start < span.end &&
			span.start < watches->rows[i].span.end)
			return;
	watches->rows[watches->count++] = (struct watch){seconds, span, false};
}

/* Seconds of "PT4H12M35S"; 0 where it is not to the second. */
static double length_seconds(struct str value)
{
	double seconds = 0, number = 0;

	if (!str_starts(value, STR("PT")) || !str_ends(value, STR("S")))
		return 0;
	for (size_t i = 2; i < value.len; i++) {
		char c = value.ptr[i];

		if (char_is_digit(c)) {
			number = number * 10 + (c - '0');
			continue;
		}
		seconds += number * (c == 'H'          ? MINUTE * MINUTE
					    : c == 'M' ? MINUTE
					    : c == 'S' ? 1
						       : NAN);
		number = 0;
	}
	return isnan(seconds) ? 0 : seconds;
}

/* "4:12:53", "after 4:12:53", but not "4:12:53 pm". */
static bool is_digits_only(struct str text)
{
	text = str_last_word(text);
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_digit(text.ptr[i]) && text.ptr[i] != ':')
			return false;
	return true;
}

/* Seconds of "4:12:53", which is read as an hour of the day. */
static double clock_seconds(struct str value, struct str text)
{
	enum { CLOCK = 8 };
	size_t at = str_find_char(value, 'T', 0);
	int32_t hour, minute, second;
	struct str clock;

	if (at == STR_NPOS || !is_digits_only(text))
		return 0;
	clock = str_cut(value, at + 1, value.len);
	if (clock.len != CLOCK || !str_number(str_cut(clock, 0, 2), &hour) ||
		!str_number(str_cut(clock, 3, 5), &minute) ||
		!str_number(str_cut(clock, 6, 8), &second))
		return 0;
	return (hour * MINUTE + minute) * MINUTE + second;
}

/* "The course record of 1:52.90": a time of another day. */
static bool is_of_record(struct str text, struct span span)
{
	enum { REACH = 24 };
	struct span before = {
		span.start < REACH ? 0 : span.start - REACH, span.start};

	return clue_in(str_at(text, before), CLUE_OLD_RECORD);
}

static bool is_joint(struct str between)
{
	return str_eq(between, STR(" ")) || str_eq(between, STR(", ")) ||
	       str_eq(between, STR(" and "));
}

/* "One minute 53.46 seconds": two quantities, and one time. */
static void watch_join(const struct version *version,
	const struct quantity *minutes, const struct quantity *seconds,
	struct watches *watches)
{
	struct span gap = {minutes->span.end, seconds->span.start};

	if (gap.end < gap.start || !str_eq(minutes->unit, STR("minute")) ||
		!str_eq(seconds->unit, STR("second")) ||
		!is_joint(str_at(version->article.text, gap)))
		return;
	watch_add(watches, minutes->from * MINUTE + seconds->from,
		(struct span){minutes->span.start, seconds->span.end});
}

static void watches_find(const struct version *version, struct watches *watches)
{
	struct str text = version->article.text;
	const struct quantity *last = NULL;

	watches->count = 0;
	ROWS_EACH (struct timex, timex, version->details.timexes) {
		double length = length_seconds(timex->value);

		watch_add(watches,
			length > 0 ? length
				   : clock_seconds(timex->value,
					     str_at(text, timex->span)),
			timex->span);
	}
	ROWS_EACH (struct quantity, quantity, version->details.quantities) {
		if (quantity->kind == MEASURE_TIME &&
			str_find_char(str_at(text, quantity->span), ':', 0) !=
				STR_NPOS &&
			!is_of_record(text, quantity->span))
			watch_add(watches, quantity->base, quantity->span);
		if (last)
			watch_join(version, last, quantity, watches);
		last = quantity;
	}
}

/* As exactly as both are told: to the hundredth, or to the second. */
static bool is_one_time(double a, double b)
{
	bool fine = a != floor(a) && b != floor(b);

	return fabs(a - b) < (fine ? 0.005 : 1);
}

/* Told in both, if to the second only in one. */
static void watches_answer(struct watches *a, struct watches *b)
{
	for (uint32_t i = 0; i < a->count; i++)
		for (uint32_t j = 0; j < b->count; j++)
			if (is_one_time(a->rows[i].seconds, b->rows[j].seconds))
				a->rows[i].answered = b->rows[j].answered =
					true;
}

static bool is_near(const struct watch *a, const struct watch *b)
{
	return !a->answered && !b->answered &&
	       fabs(a->seconds - b->seconds) * NEAR_PART <=
		       fmax(a->seconds, b->seconds);
}

/* The one that is near; NULL where none is, or several are. */
static const struct watch *sole_near(
	const struct watches *watches, const struct watch *watch)
{
	const struct watch *sole = NULL;

	for (uint32_t i = 0; i < watches->count; i++) {
		if (!is_near(&watches->rows[i], watch))
			continue;
		if (sole)
			return NULL;
		sole = &watches->rows[i];
	}
	return sole;
}

void stopwatches_compare(struct rivalry *rivalry)
{
	const struct version *a = rivalry->a.version, *b = rivalry->b.version;
	const struct findings_between two = {
		rivalry->arena, a, b, rivalry->findings};
	struct watches mine, others;

	watches_find(a, &mine);
	watches_find(b, &others);
	watches_answer(&mine, &others);
	for (uint32_t i = 0; i < mine.count; i++) {
		const struct watch *watch = &mine.rows[i];
		const struct watch *other = sole_near(&others, watch);

		if (other && sole_near(&mine, other) &&
			scenes_around(rivalry->scenes,
				scene_of(a, watch->span.start),
				scene_of(b, other->span.start)) >= WORTH_RACE)
			finding_add(&two, FINDING_CONFLICT, KIND_TIME,
				watch->span, other->span,
				STR("one time to the second, and another"));
	}
}
