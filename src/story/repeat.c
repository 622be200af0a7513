#include "story/repeat.h"

/* How schedules are told; `before` may be empty. */
static const struct {
	struct str before, word;
} schedules[] = {
#define SCHEDULE(before, word, example) {STR_INIT(before), STR_INIT(word)},
#include "lang/en/schedule.def"
#undef SCHEDULE
};

static struct str text_of(const struct reading *reading, uint32_t token)
{
	const struct token *row = &reading->tokens.rows[token];

	return str_cut(reading->article.text, row->start, row->end);
}

static bool tells_schedule(
	const struct reading *reading, uint32_t first, uint32_t at)
{
	struct str word = text_of(reading, at);
	struct str before = at > first ? text_of(reading, at - 1) : STR_NONE;

	for (size_t i = 0; i < sizeof(schedules) / sizeof(*schedules); i++)
		if (str_eq_fold(word, schedules[i].word) &&
			(!schedules[i].before.len ||
				str_eq_fold(before, schedules[i].before)))
			return true;
	return false;
}

/* Whether a schedule is told ahead of the expression, in its part of the
 * sentence. */
static bool is_scheduled(const struct reading *reading,
	const struct sentence *sentence, const struct timex *timex)
{
	for (uint32_t i = timex->first; i > sentence->first; i--) {
		struct str word = text_of(reading, i - 1);

		if (str_eq(word, STR(",")) || str_eq(word, STR(";")))
			return false;
		if (tells_schedule(reading, sentence->first, i - 1))
			return true;
	}
	return false;
}

/* "T19:00" behind the day, or nothing; anything else is not understood. */
static bool clock_take(struct str rest, struct str *clock)
{
	*clock = STR_NONE;
	if (!rest.len)
		return true;
	if (rest.len != 6 || rest.ptr[0] != 'T' || rest.ptr[3] != ':' ||
		!char_is_digit(rest.ptr[1]) || !char_is_digit(rest.ptr[2]) ||
		!char_is_digit(rest.ptr[4]) || !char_is_digit(rest.ptr[5]))
		return false;
	*clock = str_cut(rest, 1, 6);
	return true;
}

/* --- values: what they say, as far as it is understood */

enum { WORKING_DAYS = 0x1f, WEEKEND = 0x60 }; /* sets of weekdays */

/* "XXXX-WXX-5", or "XXXX-XX-XXT07:00" and "P1D". */
static bool often_read(struct str value, struct repeat *repeat)
{
	struct str week = STR("XXXX-WXX-"), day = STR("XXXX-XX-XX");
	struct str rest = str_cut(value, week.len, value.len);

	if (str_eq(value, STR("P1D")))
		return true;
	if (str_starts(value, day))
		return clock_take(
			str_cut(value, day.len, value.len), &repeat->clock);
	repeat->rule.rate = REPEAT_WEEKLY;
	if (!str_starts(value, week) || !rest.len)
		return false;
	if (str_starts(rest, STR("WD")) || str_starts(rest, STR("WE"))) {
		repeat->rule.weekdays =
			rest.ptr[1] == 'D' ? WORKING_DAYS : WEEKEND;
		return clock_take(str_cut(rest, 2, rest.len), &repeat->clock);
	}
	if (*rest.ptr < '1' || *rest.ptr > '7')
		return false;
	repeat->rule.weekdays = 1u << (*rest.ptr - '1');
	return clock_take(str_cut(rest, 1, rest.len), &repeat->clock);
}

/* Two digits in a range. */
static bool field_read(
	struct str value, size_t at, int32_t most, int32_t *field)
{
	struct str digits = str_cut(value, at, at + 2);

	return digits.len == 2 && str_number(digits, field) && *field >= 1 &&
	       *field <= most;
}

/* "W1-1" of the first Monday, "WL-5" of the last Friday. */
static bool nth_read(struct str rest, struct repeat *repeat)
{
	struct repeat_rule *rule = &repeat->rule;

	if (rest.len < 4 || rest.ptr[0] != 'W' || rest.ptr[2] != '-' ||
		rest.ptr[3] < '1' || rest.ptr[3] > '7' ||
		!(rest.ptr[1] == 'L' ||
			(rest.ptr[1] >= '1' && rest.ptr[1] <= '5')))
		return false;
	rule->nth = rest.ptr[1] == 'L' ? -1 : rest.ptr[1] - '0';
	rule->weekdays = 1u << (rest.ptr[3] - '1');
	return clock_take(str_cut(rest, 4, rest.len), &repeat->clock);
}

/* "XXXX-XX-15" and "XXXX-XX-W1-1" of each month, "XXXX-07-04", "XXXX-05-W2-7"
 * and "XXXX-03" of each year. */
static bool rarely_read(struct str value, struct repeat *repeat)
{
	struct repeat_rule *rule = &repeat->rule;
	struct str rest = str_cut(value, 8, value.len);

	if (!str_starts(value, STR("XXXX-")))
		return false;
	rule->rate = REPEAT_MONTHLY;
	if (!str_eq(str_cut(value, 5, 7), STR("XX"))) {
		rule->rate = REPEAT_YEARLY;
		if (!field_read(value, 5, 12, &rule->month))
			return false;
		if (value.len == 7)
			return true;
	}
	if (value.len < 10 || value.ptr[7] != '-')
		return false;
	if (*rest.ptr == 'W')
		return nth_read(rest, repeat);
	return field_read(value, 8, 31, &rule->month_day) &&
	       clock_take(str_cut(value, 10, value.len), &repeat->clock);
}

static bool has_word(const struct reading *reading, const struct timex *timex,
	const struct str *words, size_t count)
{
	for (uint32_t i = timex->first; i < timex->end; i++)
		for (size_t w = 0; w < count; w++)
			if (str_eq_fold(text_of(reading, i), words[w]))
				return true;
	return false;
}

/* "every second Tuesday", "every other month"; the second Tuesday of each month
 * is no such. */
static bool skips(const struct reading *reading, const struct timex *timex,
	const struct repeat_rule *rule)
{
	static const struct str words[] = {STR_INIT("other"),
		STR_INIT("alternate"), STR_INIT("few"), STR_INIT("two"),
		STR_INIT("second"), STR_INIT("third"), STR_INIT("fourth")};
	enum { ORDINALS = 3 };
	size_t count = sizeof(words) / sizeof(*words);

	return has_word(
		reading, timex, words, rule->nth ? count - ORDINALS : count);
}

/* The expression that follows it behind one of the words, or NULL. */
static const struct timex *next_behind(const struct reading *reading,
	const struct timex *timex, struct str one, struct str other)
{
	const struct timex *next = timex + 1;
	const struct timex *end =
		reading->timexes.rows + reading->timexes.count;

	if (next >= end || next->first != timex->end + 1 ||
		!(str_eq_fold(text_of(reading, timex->end), one) ||
			str_eq_fold(text_of(reading, timex->end), other)))
		return NULL;
	return next;
}

/* A bare weekday, or one of each week; 0 to 6 from Monday, -1: it is neither.
 */
static int32_t weekday_of(const struct timex *timex)
{
	struct repeat repeat = {0};
	uint32_t days;

	if (timex->kind == TIMEX_DATE && (timex->flags & TIMEX_WEEKDAY) &&
		interval_is_known(timex->days))
		return day_weekday(timex->days.earliest) - 1;
	if (timex->kind != TIMEX_SET || !often_read(timex->value, &repeat) ||
		repeat.clock.len)
		return -1;
	days = repeat.rule.weekdays;
	for (int32_t day = 0; day < 7; day++)
		if (days == 1u << day)
			return day;
	return -1;
}

/* "... and Friday until 28 June", which is read as one. */
static bool last_weekday_read(const struct reading *reading,
	const struct timex *timex, struct repeat *repeat)
{
	int32_t weekday;

	if (timex->kind != TIMEX_DATE || !interval_is_known(timex->days) ||
		timex->end - timex->first < 3 ||
		!(str_eq_fold(text_of(reading, timex->first + 1),
			  STR("until")) ||
			str_eq_fold(text_of(reading, timex->first + 1),
				STR("till"))))
		return false;
	weekday = day_weekday(timex->days.earliest);
	if (!str_eq_fold(text_of(reading, timex->first), weekday_name(weekday)))
		return false;
	repeat->rule.weekdays |= 1u << (weekday - 1);
	repeat->rule.until = timex->days.latest;
	return true;
}

/* "Tuesday, Thursday and Saturday": the last of the list, all of which are
 * taken in. */
static const struct timex *weekdays_read(const struct reading *reading,
	const struct timex *timex, struct repeat *repeat)
{
	static const struct str and = STR_INIT("and"), comma = STR_INIT(",");
	const struct timex *next;

	if (repeat->rule.rate != REPEAT_WEEKLY || repeat->clock.len)
		return timex;
	while ((next = next_behind(reading, timex, and, comma))) {
		int32_t day;

		if (last_weekday_read(reading, next, repeat))
			return next;
		day = weekday_of(next);
		if (day < 0)
			break;
		repeat->rule.weekdays |= 1u << day;
		timex = next;
	}
	return timex;
}

/* "until 28 June 2024" */
static void until_read(const struct reading *reading, const struct timex *timex,
	struct repeat *repeat)
{
	const struct timex *until =
		next_behind(reading, timex, STR("until"), STR("till"));

	if (until && until->kind == TIMEX_DATE &&
		interval_is_known(until->days))
		repeat->rule.until = until->days.latest;
}

/* "every first Monday in September", "... at 9 a.m."; false where it is bounded
 * in a way that no rule tells: "every Sunday in May". */
static bool tail_read(const struct reading *reading, const struct timex *timex,
	struct repeat *repeat)
{
	const struct timex *bound =
		next_behind(reading, timex, STR("in"), STR("of"));
	const struct timex *clock =
		next_behind(reading, timex, STR("at"), STR("from"));
	struct repeat_rule *rule = &repeat->rule;

	if (clock && !repeat->clock.len && clock->value.len == 16)
		clock_take(str_cut(clock->value, 10, 16), &repeat->clock);
	if (!bound)
		return true;
	if (rule->rate != REPEAT_MONTHLY || !rule->nth ||
		bound->value.len != 7 ||
		!field_read(bound->value, 5, 12, &rule->month))
		return false;
	rule->rate = REPEAT_YEARLY;
	return true;
}

/* --- the first time */

/* The day of a month that is meant; DAY_NONE where it has none. */
static day_t day_in(const struct repeat_rule *rule, int32_t year, int32_t month)
{
	int32_t length = month_length(year, month), day = rule->month_day;
	int32_t first = day_weekday(day_from_civil(year, month, 1)) - 1;

	if (rule->nth) {
		day = 1;
		while (!(rule->weekdays & 1u << (first + day - 1) % 7))
			day++;
		if (rule->nth > 0)
			day += 7 * (rule->nth - 1);
		while (rule->nth < 0 && day + 7 <= length)
			day += 7;
	}
	return day >= 1 && day <= length ? day_from_civil(year, month, day)
					 : DAY_NONE;
}

/* What is rarer than weekly: the first that has not ended by a day; false: not
 * within some years. */
static bool rare_first(
	const struct repeat_rule *rule, day_t from, struct interval *days)
{
	enum { MONTHS = 12 * 9 }; /* until 29 February comes again */
	struct civil civil = day_to_civil(from);

	for (int32_t i = 0; i < MONTHS; i++) {
		int32_t month = (civil.month - 1 + i) % 12 + 1;
		int32_t year = civil.year + (civil.month - 1 + i) / 12;
		bool whole = !rule->month_day && !rule->nth;

		if (rule->month && rule->month != month)
			continue;
		days->earliest = whole ? day_from_civil(year, month, 1)
				       : day_in(rule, year, month);
		days->latest = whole ? day_from_civil(year, month,
					       month_length(year, month))
				     : days->earliest;
		if (days->earliest != DAY_NONE && days->latest >= from)
			return true;
	}
	return false;
}

static bool first_find(day_t from, struct repeat *repeat)
{
	const struct repeat_rule *rule = &repeat->rule;
	day_t first = from;

	if (rule->rate == REPEAT_MONTHLY || rule->rate == REPEAT_YEARLY)
		return rare_first(rule, from, &repeat->days);
	while (rule->rate == REPEAT_WEEKLY &&
		!(rule->weekdays & 1u << (day_weekday(first) - 1)))
		first = day_add(first, 1);
	repeat->days = (struct interval){first, first};
	return true;
}

static bool value_read(struct str value, struct repeat *repeat)
{
	const struct repeat none = *repeat;

	if (often_read(value, repeat))
		return true;
	*repeat = none;
	return rarely_read(value, repeat);
}

/* --- its title */

static bool is_one_of(struct str word, const struct str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq_fold(word, words[i]))
			return true;
	return false;
}

/* "The council meets on every Friday": without what leads to the day. */
static struct str title_of(const struct reading *reading,
	const struct sentence *sentence, const struct timex *timex)
{
	static const struct str leading[] = {STR_INIT("on"), STR_INIT("at"),
		STR_INIT("in"), STR_INIT("from"), STR_INIT("place"),
		STR_INIT("takes"), STR_INIT("take"), STR_INIT("held"),
		STR_INIT("is"), STR_INIT("are"), STR_INIT("be"),
		STR_INIT("will")};
	uint32_t story = reading->masthead.story, end = timex->first;
	uint32_t first = sentence->first < story && story < end
				 ? story
				 : sentence->first;

	while (end > first && is_one_of(text_of(reading, end - 1), leading,
				      sizeof(leading) / sizeof(*leading)))
		end--;
	if (end == first)
		return STR_NONE;
	return str_cut(reading->article.text, reading->tokens.rows[first].start,
		reading->tokens.rows[end - 1].end);
}

void repeats_keep(struct arena *arena, const struct reading *reading,
	uint32_t article, struct repeats *repeats)
{
	day_t published = reading->masthead.published.value;
	const struct sentences *sentences = &reading->sentences;
	const struct timex *listed = reading->timexes.rows; /* not before */

	if (published == DAY_NONE)
		return;
	ROWS_EACH (struct timex, timex, reading->timexes) {
		uint32_t sentence = sentence_of(sentences, timex->first);
		const struct timex *last;
		struct repeat repeat = {.article = article,
				      .rule.until = DAY_NONE},
			      *row;
		uint32_t column;

		if (timex < listed)
			continue;
		if (timex->kind != TIMEX_SET ||
			!value_read(timex->value, &repeat) ||
			skips(reading, timex, &repeat.rule) ||
			!is_scheduled(
				reading, &sentences->rows[sentence], timex))
			continue;
		last = weekdays_read(reading, timex, &repeat);
		listed = last + 1;
		until_read(reading, last, &repeat);
		if (!tail_read(reading, last, &repeat) ||
			!first_find(published, &repeat))
			continue;
		row = ROWS_ADD(arena, repeats);
		*row = repeat;
		if (repeat.clock.len)
			row->clock = arena_copy(arena, repeat.clock);
		row->title = arena_copy(arena,
			title_of(reading, &sentences->rows[sentence], timex));
		row->excerpt = excerpt_keep(
			arena, reading, sentence, timex->span, false);
		row->line = article_line(
			&reading->article, row->excerpt.file.start, &column);
	}
}
