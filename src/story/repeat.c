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

/* "XXXX-WXX-5" on or after a day. */
static bool weekly_read(struct str value, day_t from, struct repeat *repeat)
{
	if (!str_starts(value, STR("XXXX-WXX-")) || value.len < 10 ||
		value.ptr[9] < '1' || value.ptr[9] > '7' ||
		!clock_take(str_cut(value, 10, value.len), &repeat->clock))
		return false;
	repeat->weekday = value.ptr[9] - '0';
	repeat->first =
		day_add(from, (repeat->weekday - day_weekday(from) + 7) % 7);
	return true;
}

/* "XXXX-XX-XXT07:00", or "P1D", from a day on. */
static bool daily_read(struct str value, day_t from, struct repeat *repeat)
{
	struct str open = STR("XXXX-XX-XX");

	if (!str_eq(value, STR("P1D")) &&
		(!str_starts(value, open) ||
			!clock_take(str_cut(value, open.len, value.len),
				&repeat->clock)))
		return false;
	repeat->weekday = 0;
	repeat->first = from;
	return true;
}

/* "every second Tuesday", "every other day" */
static bool skips(const struct reading *reading, const struct timex *timex)
{
	static const struct str words[] = {STR_INIT("second"),
		STR_INIT("other"), STR_INIT("alternate"), STR_INIT("third"),
		STR_INIT("fourth"), STR_INIT("few"), STR_INIT("two")};

	for (uint32_t i = timex->first; i < timex->end; i++)
		for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
			if (str_eq_fold(text_of(reading, i), words[w]))
				return true;
	return false;
}

void repeats_keep(struct arena *arena, const struct reading *reading,
	uint32_t article, struct repeats *repeats)
{
	day_t published = reading->masthead.published.value;
	const struct sentences *sentences = &reading->sentences;

	if (published == DAY_NONE)
		return;
	ROWS_EACH (struct timex, timex, reading->timexes) {
		uint32_t sentence = sentence_of(sentences, timex->first);
		struct repeat repeat = {.article = article}, *row;
		uint32_t column;

		if (timex->kind != TIMEX_SET || skips(reading, timex) ||
			!(weekly_read(timex->value, published, &repeat) ||
				daily_read(timex->value, published, &repeat)) ||
			!is_scheduled(
				reading, &sentences->rows[sentence], timex))
			continue;
		row = ROWS_ADD(arena, repeats);
		*row = repeat;
		if (repeat.clock.len)
			row->clock = arena_copy(arena, repeat.clock);
		row->excerpt = excerpt_keep(
			arena, reading, sentence, timex->span, false);
		row->line = article_line(
			&reading->article, row->excerpt.file.start, &column);
	}
}
