#include "claim/tlink.h"

#include "claim/tagged.h"
#include "claim/tlink_day.h"
#include "tag/node.h"

#include <stdlib.h>

enum {
	REFERENCE_MOST = 12, /* tokens, of what is counted from */
	BEFORE_TIMEXES = 5,  /* in front of "later", that it may count from */
	LENGTH_MOST = 400    /* units; more are history */
};

struct finder {
	const struct setting *setting;
	struct parts parts; /* of the sentence of the link */
	struct tlink *tlink;
};

static const struct token *token_at(const struct finder *finder, uint32_t token)
{
	return &finder->setting->tokens->rows[token];
}

static bool token_is(
	const struct finder *finder, uint32_t token, const char *word)
{
	return token < finder->setting->tokens->count &&
	       str_eq_fold(token_str(finder->setting->article,
				   token_at(finder, token)),
		       str_of(word));
}

static bool is_comma(const struct finder *finder, uint32_t token)
{
	return token_mark(token_at(finder, token), ',');
}

/* --- lengths */

/* Units with the days that they are, and the days that a writer who counts in
 * them may be off. */
static const struct {
	enum time_unit unit;
	int32_t days, slack;
} units[] = {{UNIT_DAY, 1, 0}, {UNIT_WEEK, 7, 3}, {UNIT_FORTNIGHT, 14, 3},
	{UNIT_MONTH, 30, 15}, {UNIT_YEAR, 365, 183}};

static bool length_take(struct tlink *tlink, double amount, enum time_unit unit)
{
	int32_t count = (int32_t)amount;

	if (amount < 1 || amount > LENGTH_MOST || amount != (double)count)
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		int32_t slack = units[i].slack;

		if (units[i].unit != unit)
			continue;
		if (unit == UNIT_MONTH)
			slack += count; /* most have more than 30 */
		tlink->least = count * units[i].days - slack;
		tlink->most = count * units[i].days + slack;
		return true;
	}
	return false;
}

/* The amount and unit of a plain length: "two days", "a week"; down from a
 * node that is made of one. */
static bool length_read(const struct finder *finder, const struct node *node,
	struct tlink *tlink)
{
	double amount = 1;
	uint32_t i = 0;

	while (i < node->count) {
		const struct capture *capture = &node->captures[i];

		if (capture->vague || capture->klass == CLASS_HALF)
			return false;
		if (capture->klass == CLASS_UNIT ||
			capture->klass == CLASS_UNITS)
			return i + 1 == node->count &&
			       length_take(tlink, amount,
				       (enum time_unit)capture->value);
		if (capture->klass == CLASS_NUM)
			amount = capture->number;
		i++;
		if (capture->klass > CLASS_COUNT) {
			node = &finder->setting->timexes->nodes
					->rows[capture->node];
			i = 0;
		}
	}
	return false;
}

/* What stands between "about" and "two days" makes it no number of days. */
static bool is_hedged(const struct finder *finder, uint32_t first)
{
	static const char *const words[] = {"about", "around", "some", "nearly",
		"almost", "roughly", "than", "within", "over", "under", "least",
		"most", "approximately", "just", "barely", "only", "every",
		"of", "the", "in"};

	for (size_t i = 0; first && i < sizeof(words) / sizeof(*words); i++)
		if (token_is(finder, first - 1, words[i]))
			return true;
	return false;
}

/* --- what is counted from */

/* 1 for after, -1 for before, 0 for other words. */
static int direction_of(const struct finder *finder, uint32_t token)
{
	if (token_is(finder, token, "after"))
		return 1;
	return token_is(finder, token, "before") ? -1 : 0;
}

/* "later" counts from the day told before. */
static int direction_back(const struct finder *finder, uint32_t token)
{
	if (token_is(finder, token, "later"))
		return 1;
	return token_is(finder, token, "earlier") ? -1 : 0;
}

static void tlink_turn(struct tlink *tlink, int direction)
{
	int32_t least = tlink->least;

	if (direction > 0)
		return;
	tlink->least = -tlink->most;
	tlink->most = -least;
}

/* The row of a day that begins at a token; TIMEX_NO_ROW. */
static uint32_t day_from(const struct finder *finder, uint32_t token)
{
	const struct timexes *timexes = finder->setting->timexes;
	uint32_t row = timexes_from(timexes, token);

	return row < timexes->count && timexes->rows[row].first == token &&
			       tlink_is_day(&timexes->rows[row])
		       ? row
		       : TIMEX_NO_ROW;
}

/* The row of a day that ends in front of a token. */
static uint32_t day_until(const struct finder *finder, uint32_t token)
{
	const struct timexes *timexes = finder->setting->timexes;
	uint32_t row = timexes_from(timexes, token);

	return row > 0 && timexes->rows[row - 1].end == token &&
			       tlink_is_day(&timexes->rows[row - 1])
		       ? row - 1
		       : TIMEX_NO_ROW;
}

/* "the March 7 storm", "the storm of March 7": its own day, if it has one. */
static uint32_t day_within(
	const struct finder *finder, uint32_t first, uint32_t end)
{
	const struct timexes *timexes = finder->setting->timexes;
	uint32_t row = timexes_from(timexes, first);
	const struct timex *day = &timexes->rows[row];

	if (row >= timexes->count || day->end > end || !tlink_is_day(day))
		return TIMEX_NO_ROW;
	return (day->first == first + 1 && day->end + 1 == end) ||
			       (day->end == end && day->first <= first + 3 &&
				       (token_is(
						finder, day->first - 1, "of") ||
					       token_is(finder, day->first - 1,
						       "on")))
		       ? row
		       : TIMEX_NO_ROW;
}

/* Where the words end that tell what is counted from. */
static uint32_t reference_end(const struct finder *finder, uint32_t first)
{
	const uint64_t ends = PART_BIT(PART_COMMA) | PART_BIT(PART_STOP) |
			      PART_BIT(PART_QUOTE) | PART_BIT(PART_OPEN) |
			      PART_BIT(PART_BREAK) | PART_BIT(PART_RELATIVE);
	const struct parts *parts = &finder->parts;
	uint32_t i = first - parts->first;

	while (i < parts->count && !parts_in(parts, i, ends))
		i++;
	return i + parts->first;
}

/* "Five days after the storm, power returned on March 14.": the day of a
 * sentence that begins with the link and has no other. */
static uint32_t day_of_rest(
	const struct finder *finder, uint32_t first, uint32_t end)
{
	const uint64_t breaks =
		PART_BIT(PART_BREAK) | PART_BIT(PART_AND) | PART_BIT(PART_THAT);
	const struct timexes *timexes = finder->setting->timexes;
	uint32_t sentence_end = finder->parts.first + finder->parts.count;
	uint32_t row = timexes_from(timexes, end);

	if (first != finder->parts.first || row >= timexes->count ||
		timexes->rows[row].end > sentence_end ||
		!tlink_is_day(&timexes->rows[row]) ||
		!token_is(finder, timexes->rows[row].first - 1, "on") ||
		(row + 1 < timexes->count &&
			timexes->rows[row + 1].first < sentence_end))
		return TIMEX_NO_ROW;
	for (uint32_t i = end + 1; i < timexes->rows[row].first; i++)
		if (is_comma(finder, i) ||
			parts_in(&finder->parts, i - finder->parts.first,
				breaks) ||
			(parts_word(&finder->parts, i - finder->parts.first)
					->sets &
				SET_SAY))
			return TIMEX_NO_ROW;
	return row;
}

/* "..., on March 7," behind the link, or "On March 9, ..." in front of it. */
static uint32_t told_day(
	const struct finder *finder, uint32_t first, uint32_t end)
{
	uint32_t at = end;

	if (is_comma(finder, at))
		at++;
	if (at > end || token_is(finder, at, "on")) {
		at += token_is(finder, at, "on");
		if (day_from(finder, at) != TIMEX_NO_ROW)
			return day_from(finder, at);
	}
	if (first > 1 && is_comma(finder, first - 1) &&
		day_until(finder, first - 1) != TIMEX_NO_ROW)
		return day_until(finder, first - 1);
	return day_of_rest(finder, first, end);
}

/* Whether a day told before lies as far off as the link says. */
static bool is_reached(const struct finder *finder, const struct timex *from)
{
	const struct tlink *tlink = finder->tlink;
	int32_t apart;

	if (tlink->to == TIMEX_NO_ROW || !tlink_is_day(from))
		return false;
	apart = finder->setting->timexes->rows[tlink->to].days.earliest -
		from->days.earliest;
	return apart >= tlink->least && apart <= tlink->most;
}

/* The day that "later" counts from: one of those told before that fits, else
 * the only one in its sentence and the one before. */
static uint32_t day_before(const struct finder *finder, uint32_t row)
{
	const struct setting *setting = finder->setting;
	const struct timexes *timexes = setting->timexes;
	uint32_t sentence = finder->tlink->sentence, found = TIMEX_NO_ROW;
	uint32_t from = sentence > 0 ? sentence - 1 : 0, count = 0;
	uint32_t first = setting->sentences->rows[from].first;

	for (uint32_t i = row; i > 0 && row - i < BEFORE_TIMEXES; i--) {
		const struct timex *timex = &timexes->rows[i - 1];

		if (i - 1 == finder->tlink->to || timex->kind == TIMEX_DURATION)
			continue;
		if (is_reached(finder, timex))
			return i - 1;
		if (timex->first < first)
			continue;
		count++;
		if (tlink_is_day(timex))
			found = i - 1;
	}
	return count == 1 ? found : TIMEX_NO_ROW;
}

/* --- links */

/* "two days after the ferry sank" */
static bool link_read(struct finder *finder, uint32_t row, uint32_t word)
{
	const struct timexes *timexes = finder->setting->timexes;
	struct tlink *tlink = finder->tlink;
	uint32_t first = word + 1, end = reference_end(finder, first);

	if (end == first || end - first > REFERENCE_MOST)
		return false;
	tlink->reference = (struct span){
		token_at(finder, first)->start, token_at(finder, end - 1)->end};
	tlink->to = told_day(finder, timexes->rows[row].first, end);
	tlink->from = day_within(finder, first, end);
	if (tlink->from == TIMEX_NO_ROW)
		tlink->from = tlink_day(finder->setting, &finder->parts, first,
			end, row, tlink->to);
	return true;
}

static bool tlink_read(struct finder *finder, uint32_t row)
{
	const struct timex *timex = &finder->setting->timexes->rows[row];
	struct tlink *tlink = finder->tlink;
	/* "later" and "after" stand in some expressions and behind others. */
	uint32_t word =
		timex->kind == TIMEX_DURATION ? timex->end : timex->end - 1;
	int direction = direction_of(finder, word);

	if (direction) {
		tlink_turn(tlink, direction);
		if (!link_read(finder, row, word))
			return false;
	} else {
		direction = direction_back(finder, word);
		if (!direction || timex->kind == TIMEX_DURATION)
			return false;
		tlink_turn(tlink, direction);
		tlink->to = told_day(finder, timex->first, timex->end);
		tlink->from = day_before(finder, row);
	}
	tlink->span =
		(struct span){timex->span.start, token_at(finder, word)->end};
	return true;
}

/* Whether an expression is a length that something may be counted by. */
static bool may_link(const struct finder *finder, const struct timex *timex)
{
	if (timex->kind == TIMEX_DURATION
			? timex->mod != MOD_NONE
			: timex->kind != TIMEX_DATE ||
				  !(timex->flags & TIMEX_ANAPHOR))
		return false;
	return direction_of(finder, timex->end) ||
	       direction_of(finder, timex->end - 1) ||
	       (direction_back(finder, timex->end - 1) &&
		       !token_is(finder, timex->end, "than"));
}

void tlinks_find(struct arena *arena, const struct setting *setting,
	struct tlinks *tlinks)
{
	struct finder finder = {.setting = setting};

	ROWS_EACH (struct timex, timex, *setting->timexes) {
		struct tlink tlink = {.from = TIMEX_NO_ROW, .to = TIMEX_NO_ROW};

		if (!may_link(&finder, timex) ||
			is_hedged(&finder, timex->first))
			continue;
		finder.tlink = &tlink;
		tlink.sentence = sentence_of(setting->sentences, timex->first);
		if (!length_read(&finder,
			    &setting->timexes->nodes->rows[timex->node],
			    &tlink))
			continue;
		tagged_parts(setting->tagged, tlink.sentence, &finder.parts);
		if (timex->end < finder.parts.first + finder.parts.count &&
			tlink_read(&finder,
				(uint32_t)(timex - setting->timexes->rows)))
			*ROWS_ADD(arena, tlinks) = tlink;
	}
}
