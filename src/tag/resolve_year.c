/* The year of a month or day that was written without one. */
#include "tag/resolver.h"

/* A year further away in a text without a stop says nothing. */
enum { YEAR_REACH = 400 };

/* A year that the sentence names: "The 2023 Harbour Forum ran from
 * November 8 to 10". */
static int32_t year_in_sentence(struct resolver *r, struct span *where)
{
	const struct sentence *sentence =
		&r->sentences->rows[sentence_of(r->sentences, r->timex->first)];
	int32_t found = FIELD_NONE, value;
	uint32_t first = r->timex->first, end = first + YEAR_REACH;

	first = first > YEAR_REACH ? first - YEAR_REACH : 0;
	first = first > sentence->first ? first : sentence->first;
	end = end < sentence->end ? end : sentence->end;
	for (uint32_t i = first; i < end; i++) {
		const struct token *token = &r->tokens->rows[i];
		struct str text = token_str(r->article, token);

		if (token->kind != TOKEN_NUMBER || text.len != 4 ||
			!str_number(text, &value) || value < 1900 ||
			value > 2100)
			continue;
		if (found != FIELD_NONE && found != value)
			return FIELD_NONE;
		found = value;
		*where = (struct span){token->start, token->end};
	}
	return found;
}

/* The words around a year, for the reason: up to four to each side. */
static struct str year_context(const struct resolver *r, struct span year)
{
	struct str text = r->article->text;
	uint32_t start = year.start, end = year.end;

	for (uint32_t words = 0; start > 0 && year.start - start < 40; start--)
		if (text.ptr[start - 1] == '\n' ||
			(text.ptr[start - 1] == ' ' && ++words == 2))
			break;
	for (uint32_t words = 0; end < text.len && end - year.end < 60; end++)
		if (text.ptr[end] == '\n' || text.ptr[end] == ',' ||
			(text.ptr[end] == ' ' && ++words == 4))
			break;
	while (end < text.len && (text.ptr[end] & 0xC0) == 0x80)
		end++;
	while (start > 0 && (text.ptr[start] & 0xC0) == 0x80)
		start--;
	return str_trim(str_cut(text, start, end));
}

/* "Through January" is the nearest one: what runs until then may be over. */
static int32_t year_through(int32_t year, int32_t ahead, bool later)
{
	enum { HALF = 6 };

	if (later)
		return ahead <= HALF ? year : year - 1;
	return ahead + 12 < HALF ? year + 1 : year;
}

/* "Output for January is forecast at 3 tonnes": of a month that is over, whose
 * figure is not out yet. */
static bool is_forecast(const struct resolver *r, int32_t ahead)
{
	enum { LATELY = -3 };
	static const char *const words[] = {"forecast", "expected", "estimated",
		"projected", "seen", "due"};

	if (ahead < LATELY || !resolver_before(r, 1, "for") ||
		!(resolver_behind(r, 0, "is") || resolver_behind(r, 0, "are")))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (resolver_behind(r, 1, words[i]))
			return true;
	return false;
}

/* The year in which a month and day (0: a month) lie on the side of the
 * anchor that the tense tells. Without a tense what is past counts, unless it
 * lies at most two months ahead. A tense that leads more than ten months
 * away is not believed. */
static int32_t year_by_tense(
	const struct resolver *r, int32_t month, int32_t day)
{
	enum { SOON = 2, FAR = 10 };
	struct civil at = day_to_civil(r->day);
	int32_t ahead = month - at.month;
	bool later = day && ahead == 0 ? day > at.day : ahead > 0;
	bool same = ahead == 0 && (!day || day == at.day);

	if (same)
		return at.year;
	if (resolver_before(r, 1, "through"))
		return year_through(at.year, ahead, later);
	switch (resolver_tense(r)) {
	case TO_FUTURE:
		if (!day && !later && is_forecast(r, ahead))
			return at.year;
		return later ? at.year : at.year + (ahead + 12 <= FAR);
	case TO_PAST:
		return later ? at.year - (12 - ahead <= FAR || ahead >= SOON)
			     : at.year;
	case TO_NONE:
		break;
	}
	if (later)
		return ahead <= SOON ? at.year : at.year - 1;
	return ahead + 12 <= SOON ? at.year + 1 : at.year;
}

/* The first year in which a month, or a day of it, lies in what a range told
 * just before covers: "fought from 15 April 1944 to 2 March 1945. By 25 May";
 * FIELD_NONE. */
static int32_t year_in_span(struct resolver *r, int32_t month, int32_t day)
{
	struct interval span = r->told_span;
	int32_t year;

	if (!interval_is_known(span))
		return FIELD_NONE;
	for (year = day_to_civil(span.earliest).year;
		year <= day_to_civil(span.latest).year; year++) {
		day_t there = day_from_civil(year, month, day ? day : 1);

		if (there > span.latest)
			break;
		if (there >= (day ? span.earliest : span.earliest - 30))
			return year;
	}
	return FIELD_NONE;
}

/* In a history the months go on: behind December comes the next January. What
 * "had" been done in October lies before what is told of January. */
static int32_t year_going_on(
	struct resolver *r, const struct moment *told, int32_t month)
{
	enum { HALF = 6 };
	struct civil at = day_to_civil(moment_days(told).latest);

	if (told->kind == MOMENT_YEAR)
		return at.year;
	if (resolver_is_long_done(r))
		return at.year - (month > at.month);
	return at.year + (month + HALF <= at.month);
}

static int32_t year_by_story(struct resolver *r, int32_t month, int32_t day)
{
	const struct moment *told = resolver_story(r);
	int32_t year = day ? r->told_years[month - 1][day - 1] : 0;

	if (!r->narrative)
		return FIELD_NONE;
	if (moment_days(told).latest == DAY_NONE) {
		year = r->pure && resolver_tense(r) == TO_PAST
			       ? resolver_year_ahead(r, month)
			       : FIELD_NONE;
		if (year != FIELD_NONE)
			resolver_because(
				r, "year %d from what is told next", (int)year);
		return year;
	}
	if (year && told->kind == MOMENT_YEAR) {
		resolver_because(
			r, "year %d, in which that day was told of", (int)year);
		return year;
	}
	year = year_in_span(r, month, day);
	if (year == FIELD_NONE)
		year = year_going_on(r, told, month);
	resolver_because(r, "year %d from what was told before", (int)year);
	return year;
}

/* "Delivered on October 15, 2007. It entered service on October 25". */
static bool is_day_after_told(
	const struct resolver *r, int32_t month, int32_t day)
{
	return day && r->told_day.month == month && r->told_day.day < day &&
	       r->told_day.year == r->told_year &&
	       r->told_at == r->told_month_at && resolver_tense(r) == TO_PAST;
}

/* "A machine took over in March 1998. They left on 31 March": of a month that
 * was told with its year just before; news would mean the last one, unless it
 * goes on from a day. */
static int32_t year_just_told(struct resolver *r, int32_t month, int32_t day)
{
	uint32_t here = sentence_of(r->sentences, r->timex->first);

	if (r->told_month != month ||
		(r->day != DAY_NONE && !r->narrative &&
			!is_day_after_told(r, month, day)) ||
		sentence_of(r->sentences, r->told_month_at) + 1 < here)
		return FIELD_NONE;
	resolver_because(r, "year %d from the same month told just before",
		(int)r->told_year);
	return r->told_year;
}

/* 29 February is of the leap year that is nearest on the side of the tense. */
static int32_t leap_year_near(const struct resolver *r, int32_t year)
{
	int32_t step = resolver_tense(r) == TO_PAST ? -1 : 1;

	for (int32_t i = 0; i < 8 && month_length(year, 2) < 29; i++)
		year += step;
	return year;
}

int32_t resolver_year(struct resolver *r, int32_t month, int32_t day)
{
	struct span where = {0, 0};
	int32_t year = FIELD_NONE;

	r->timex->flags |= TIMEX_YEARLESS;
	year = resolver_year_listed(r);
	if (year != FIELD_NONE)
		return year;
	year = year_just_told(r, month, day);
	if (year != FIELD_NONE)
		return year;
	year = year_by_story(r, month, day);
	if (year != FIELD_NONE)
		return year;
	if (r->day != DAY_NONE) {
		year = year_by_tense(r, month, day);
		if (month == 2 && day == 29)
			year = leap_year_near(r, year);
		resolver_because(r,
			"no year is written: %d is the nearest that fits",
			(int)year);
		resolver_counted(r);
		return year;
	}
	year = year_in_sentence(r, &where);
	if (year != FIELD_NONE) {
		resolver_because(r, "year %d from '%.*s' in the same sentence",
			(int)year, STR_ARG(year_context(r, where)));
		return year;
	}
	if (r->anchor->published.earliest != DAY_NONE &&
		r->anchor->published.latest != DAY_NONE) {
		r->day = r->anchor->published.latest;
		year = year_by_tense(r, month, day);
		r->day = r->anchor->published.earliest;
		if (year != year_by_tense(r, month, day))
			year = FIELD_NONE;
		r->day = DAY_NONE;
	}
	if (year != FIELD_NONE)
		resolver_because(r,
			"no year is written: %d by the window in which the "
			"article must have been published",
			(int)year);
	else
		resolver_unresolved(r);
	return year;
}
