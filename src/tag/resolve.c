#include "tag/resolver.h"

#include <stdarg.h>
#include <stdio.h>

static resolve_operation *const operations[OP_COUNT] = {
#define OPERATION(NAME, what) resolve_##NAME,
#include "lang/operations.def"
#undef OPERATION
};

struct moment resolve_node(struct resolver *r, uint32_t index)
{
	const struct node *node = &r->timexes->nodes->rows[index];

	return operations[node->shape->operation](r, node);
}

const struct capture *node_class(
	const struct node *node, enum klass klass, uint32_t nth)
{
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass == (uint8_t)klass && nth-- == 0)
			return &node->captures[i];
	return NULL;
}

const struct capture *node_group(
	const struct node *node, enum group group, uint32_t nth)
{
	return node_class(node, (enum klass)(CLASS_COUNT + group), nth);
}

const struct capture *node_part(const struct node *node, uint32_t nth)
{
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass >= CLASS_COUNT && nth-- == 0)
			return &node->captures[i];
	return NULL;
}

int32_t node_value(const struct node *node, enum klass klass, int32_t otherwise)
{
	const struct capture *capture = node_class(node, klass, 0);

	return capture ? capture->value : otherwise;
}

int32_t node_direction(const struct node *node, int32_t otherwise)
{
	if (node_class(node, CLASS_BACK, 0))
		return -1;
	if (node_class(node, CLASS_AHEAD, 0))
		return 1;
	return node_class(node, CLASS_HERE, 0) ? 0 : otherwise;
}

enum time_unit node_unit(const struct node *node, uint32_t nth)
{
	for (uint32_t i = 0; i < node->count; i++)
		if ((node->captures[i].klass == CLASS_UNIT ||
			    node->captures[i].klass == CLASS_UNITS) &&
			nth-- == 0)
			return (enum time_unit)node->captures[i].value;
	return UNIT_DAY;
}

void resolver_because(struct resolver *r, const char *format, ...)
{
	va_list args;
	char text[400];
	int len;

	va_start(args, format);
	len = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	if (len < 0)
		return;
	*ROWS_ADD(r->arena, &r->timex->because) = arena_copy(r->arena,
		str_from(text, (size_t)len < sizeof(text) ? (size_t)len
							  : sizeof(text) - 1));
}

void resolver_counted(struct resolver *r)
{
	struct civil civil;

	r->timex->flags |= TIMEX_RELATIVE;
	if (r->counted || r->day == DAY_NONE)
		return;
	r->counted = true;
	civil = day_to_civil(r->day);
	resolver_because(r, "counted from %.*s %04d-%02d-%02d, %.*s",
		STR_ARG(weekday_name(day_weekday(r->day))), (int)civil.year,
		(int)civil.month, (int)civil.day, STR_ARG(r->day_name));
}

void resolver_unresolved(struct resolver *r)
{
	if (!(r->timex->flags & TIMEX_UNRESOLVED))
		resolver_because(
			r, "no publication day is known to count from");
	r->timex->flags |= TIMEX_RELATIVE | TIMEX_UNRESOLVED;
}

static bool token_is(const struct resolver *r, uint32_t token, const char *word)
{
	return str_eq_fold(
		token_str(r->article, &r->tokens->rows[token]), str_of(word));
}

bool resolver_before(const struct resolver *r, uint32_t back, const char *word)
{
	return r->timex->first >= back &&
	       token_is(r, r->timex->first - back, word);
}

bool resolver_behind(const struct resolver *r, uint32_t ahead, const char *word)
{
	uint32_t at = r->timex->end + ahead;

	return at < r->tokens->count && token_is(r, at, word);
}

/* A year that the sentence names: "The 2023 Harbour Forum ran from
 * November 8 to 10". */
static int32_t year_in_sentence(struct resolver *r, struct span *where)
{
	const struct sentence *sentence =
		&r->sentences->rows[sentence_of(r->sentences, r->timex->first)];
	int32_t found = FIELD_NONE, value;

	for (uint32_t i = sentence->first; i < sentence->end; i++) {
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

/* The year in which a month and day (0: a month) lie on the side of the
 * anchor that the tense tells. Without a tense what is past counts, unless it
 * lies at most two months ahead. A tense that leads more than ten months
 * away is not believed. */
static int32_t year_by_tense(struct resolver *r, int32_t month, int32_t day)
{
	enum { SOON = 2, FAR = 10 };
	struct civil at = day_to_civil(r->day);
	int32_t ahead = month - at.month;
	bool later = day && ahead == 0 ? day > at.day : ahead > 0;
	bool same = ahead == 0 && (!day || day == at.day);

	if (same)
		return at.year;
	switch (resolver_tense(r)) {
	case TO_FUTURE:
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

/* In a history the months go on: behind December comes the next January. */
static int32_t year_by_story(struct resolver *r, int32_t month)
{
	struct interval told = moment_days(&r->told);
	struct civil at;

	if (!r->narrative || told.latest == DAY_NONE)
		return FIELD_NONE;
	at = day_to_civil(told.latest);
	if (r->told.kind != MOMENT_YEAR && month + 6 < at.month)
		at.year++;
	resolver_because(r, "year %d from what was told before", (int)at.year);
	return at.year;
}

int32_t resolver_year(struct resolver *r, int32_t month, int32_t day)
{
	struct span where = {0, 0};
	int32_t year = FIELD_NONE;

	r->timex->flags |= TIMEX_YEARLESS;
	year = year_by_story(r, month);
	if (year != FIELD_NONE)
		return year;
	if (r->day != DAY_NONE) {
		year = year_by_tense(r, month, day);
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

/* The narrative's own day counts where the publication day is not one. */
static void anchor_take(struct resolver *r)
{
	static const struct str names[] = {STR_INIT("the publication day"),
		STR_INIT("the publication day (metadata)"),
		STR_INIT("the publication day (front matter)"),
		STR_INIT("the publication day (dateline)"),
		STR_INIT("the publication day (masthead)"),
		STR_INIT("the publication day (its URL)"),
		STR_INIT("the publication day (as given)"),
		STR_INIT("the publication day (inferred)")};
	const struct anchor *anchor = r->anchor;

	r->day = DAY_NONE;
	if (anchor->narrative != DAY_NONE) {
		r->day = anchor->narrative;
		r->day_name = anchor->narrative_because.ptr
				      ? anchor->narrative_because
				      : STR("the day of the story");
	} else if (anchor->published.earliest != DAY_NONE &&
		   anchor->published.earliest == anchor->published.latest) {
		r->day = anchor->published.earliest;
		r->day_name = names[anchor->basis];
	}
}

static struct str scratch_copy(struct resolver *r)
{
	return r->scratch.len ? arena_copy(r->arena, buffer_str(&r->scratch))
			      : STR_NONE;
}

/* What a later "that year" or "a day earlier" will refer to. */
static void told_take(struct resolver *r, const struct moment *moment)
{
	switch (moment->kind) {
	case MOMENT_DAY:
		if (moment_day(moment) == DAY_NONE)
			return;
		r->told = *moment;
		r->told_day = *moment;
		break;
	case MOMENT_QUARTER:
	case MOMENT_HALF:
		if (moment->year == FIELD_NONE)
			return;
		r->told_quarter = *moment;
		r->told = *moment;
		break;
	case MOMENT_WEEK:
	case MOMENT_WEEKEND:
	case MOMENT_MONTH:
	case MOMENT_SEASON:
	case MOMENT_YEAR:
		if (!interval_is_known(moment_days(moment)))
			return;
		r->told = *moment;
		break;
	case MOMENT_NONE:
	case MOMENT_DECADE:
	case MOMENT_CENTURY:
	case MOMENT_MILLENNIUM:
	case MOMENT_REF:
	case MOMENT_LENGTH:
	case MOMENT_SET:
		break;
	case MOMENT_RANGE:
		if (r->narrative && moment_days(moment).latest != DAY_NONE)
			r->told = moment_of_unit(
				UNIT_MONTH, moment_days(moment).latest, 0);
		break;
	}
}

static enum timex_class class_of(const struct moment *moment)
{
	switch (moment->kind) {
	case MOMENT_LENGTH:
		return TIMEX_DURATION;
	case MOMENT_SET:
		return TIMEX_SET;
	case MOMENT_NONE:
	case MOMENT_DAY:
	case MOMENT_WEEK:
	case MOMENT_WEEKEND:
	case MOMENT_MONTH:
	case MOMENT_QUARTER:
	case MOMENT_HALF:
	case MOMENT_SEASON:
	case MOMENT_YEAR:
	case MOMENT_DECADE:
	case MOMENT_CENTURY:
	case MOMENT_MILLENNIUM:
	case MOMENT_REF:
	case MOMENT_RANGE:
		break;
	}
	return moment->hour != FIELD_NONE || moment->part != FIELD_NONE
		       ? TIMEX_TIME
		       : TIMEX_DATE;
}

/* A day or month that does not exist is said to be so, never mended. */
static void impossible_check(struct resolver *r, struct moment *moment)
{
	int32_t length;

	if (moment->kind != MOMENT_DAY || moment->month == FIELD_NONE ||
		moment->day == FIELD_NONE)
		return;
	length = moment->month == 2 && moment->year == FIELD_NONE
			 ? 29
			 : month_length(moment->year == FIELD_NONE
						? 2001
						: moment->year,
				   moment->month);
	if (moment->day <= length)
		return;
	moment->flags |= TIMEX_IMPOSSIBLE;
	moment->days = INTERVAL_NONE;
	moment->days_set = true;
	resolver_because(
		r, "there is no such day: that month has %d days", (int)length);
}

static void timex_resolve(struct resolver *r, struct timex *timex)
{
	struct moment moment;

	r->timex = timex;
	r->counted = false;
	timex->because = (struct strs){NULL, 0, 0};
	timex->flags &= TIMEX_IN_NAME;
	moment = resolve_node(r, timex->node);
	impossible_check(r, &moment);
	if (moment.kind == MOMENT_NONE && !(timex->flags & TIMEX_UNRESOLVED)) {
		timex->flags |= TIMEX_UNRESOLVED;
		resolver_because(r, "no day can be counted from that");
	}
	timex->flags |= moment.flags;
	timex->kind = class_of(&moment);
	timex->mod = moment.mod;
	timex->days = moment_days(&moment);
	buffer_clear(&r->scratch);
	moment_write(&moment, &r->scratch);
	timex->value = scratch_copy(r);
	buffer_clear(&r->scratch);
	moment_write_edtf(&moment, &r->scratch);
	timex->edtf = scratch_copy(r);
	if (!timex->because.count)
		resolver_because(r, "as written");
	if (!(timex->flags & TIMEX_ANAPHOR))
		told_take(r, &moment);
	timex->flags &= ~(uint32_t)TIMEX_ANAPHOR;
}

/* Counts the orders in which an expression writes days and months; as deep as
 * groups lie in one another. */
static void order_count(struct resolver *r, uint32_t index)
{
	const struct node *node = &r->timexes->nodes->rows[index];
	const struct capture *day = node_class(node, CLASS_DAY, 0);
	const struct capture *month = node_class(node, CLASS_MONTH, 0);

	if (day && month && node->shape->group == GROUP_cal) {
		r->day_first += day->token < month->token;
		r->month_first += month->token < day->token;
	}
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass >= CLASS_COUNT)
			order_count(r, node->captures[i].node);
}

/* Which of them the house of the text keeps. Nodes that were only tried do
 * not count. */
static void house_count(struct resolver *r)
{
	ROWS_EACH (struct timex, timex, *r->timexes)
		order_count(r, timex->node);
}

void timexes_resolve(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct grammar *grammar, const struct anchor *anchor,
	struct timexes *timexes)
{
	struct resolver r = {.arena = arena,
		.article = article,
		.tokens = tokens,
		.sentences = sentences,
		.grammar = grammar,
		.anchor = anchor,
		.timexes = timexes,
		.told = moment_init(MOMENT_NONE),
		.told_day = moment_init(MOMENT_NONE),
		.told_quarter = moment_init(MOMENT_NONE)};

	anchor_take(&r);
	house_count(&r);
	r.narrative = resolver_is_narrative(&r);
	ROWS_EACH (struct timex, timex, *timexes) {
		anchor_take(&r);
		if (r.narrative)
			resolver_story_day(&r, timex);
		timex_resolve(&r, timex);
	}
	buffer_release(&r.scratch);
}
