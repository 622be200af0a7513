#include "tag/resolver.h"

#include <stdarg.h>

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

const struct capture *node_find(
	const struct node *node, enum klass klass, uint32_t nth)
{
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass == (uint8_t)klass && nth-- == 0)
			return &node->captures[i];
	return NULL;
}

const struct capture *node_part_find(const struct node *node, uint32_t nth)
{
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass >= CLASS_COUNT && nth-- == 0)
			return &node->captures[i];
	return NULL;
}

int32_t node_direction(const struct node *node, int32_t otherwise)
{
	if (node_class(node, CLASS_BACK, 0))
		return -1;
	if (node_class(node, CLASS_AHEAD, 0))
		return 1;
	return node_class(node, CLASS_HERE, 0) ? 0 : otherwise;
}

bool node_is_anaphor(const struct node *node)
{
	return node_value(node, CLASS_BACK, 0) == -2 ||
	       node_value(node, CLASS_AHEAD, 0) == 2;
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

/* Writes what a reason's format says: of conversions these four alone. */
static void reason_put(struct buffer *out, const char *format, va_list args)
{
	for (const char *at; (at = strchr(format, '%')); format = at) {
		buffer_add(out, str_from(format, (size_t)(at - format)));
		if (str_starts(str_of(at), STR("%d"))) {
			buffer_add_number(out, va_arg(args, int));
			at += 2;
		} else if (str_starts(str_of(at), STR("%02d"))) {
			buffer_add_padded(out, va_arg(args, int), 2);
			at += 4;
		} else if (str_starts(str_of(at), STR("%s"))) {
			buffer_add(out, str_of(va_arg(args, const char *)));
			at += 2;
		} else { /* %.*s */
			int len = va_arg(args, int);

			buffer_add(out, str_from(va_arg(args, const char *),
						(size_t)len));
			at += 4;
		}
	}
	buffer_add(out, str_of(format));
}

void resolver_because(struct resolver *r, const char *format, ...)
{
	enum { LONGEST = 399 };
	va_list args;
	struct str text;

	if (!strchr(format, '%')) {
		*ROWS_ADD(r->arena, &r->timex->because) = str_of(format);
		return;
	}
	buffer_clear(&r->scratch);
	va_start(args, format);
	reason_put(&r->scratch, format, args);
	va_end(args);
	text = buffer_str(&r->scratch);
	*ROWS_ADD(r->arena, &r->timex->because) = arena_copy(r->arena,
		str_cut(text, 0, text.len < LONGEST ? text.len : LONGEST));
}

void resolver_because_told(struct resolver *r, const char *before,
	const struct moment *told, const char *behind)
{
	struct moment plain = *told;
	struct buffer text = BUFFER_INIT;

	plain.hour = plain.part = FIELD_NONE;
	buffer_add(&text, str_of(before));
	moment_write(&plain, &text);
	buffer_add(&text, str_of(behind));
	*ROWS_ADD(r->arena, &r->timex->because) =
		arena_copy(r->arena, buffer_str(&text));
	buffer_release(&text);
}

/* Most expressions of an article are counted from one day. */
static struct str counted_from(struct resolver *r)
{
	struct str weekday = weekday_name(day_weekday(r->day));
	struct buffer *out = &r->scratch;

	if (r->counted_day == r->day && r->counted_from.len &&
		r->counted_name == r->day_name.ptr)
		return r->counted_from;
	buffer_clear(out);
	buffer_put(out, "counted from ");
	buffer_add(out, weekday);
	buffer_add_char(out, ' ');
	day_write(out, r->day);
	buffer_put(out, ", ");
	buffer_add(out, r->day_name);
	r->counted_day = r->day;
	r->counted_name = r->day_name.ptr;
	r->counted_from = arena_copy(r->arena, buffer_str(out));
	return r->counted_from;
}

void resolver_counted(struct resolver *r)
{
	r->timex->flags |= TIMEX_RELATIVE;
	if (r->counted || r->day == DAY_NONE)
		return;
	r->counted = true;
	*ROWS_ADD(r->arena, &r->timex->because) = counted_from(r);
}

void resolver_unresolved(struct resolver *r)
{
	if (!(r->timex->flags & TIMEX_UNRESOLVED))
		resolver_because(
			r, "no publication day is known to count from");
	r->timex->flags |= TIMEX_RELATIVE | TIMEX_UNRESOLVED;
}

bool resolver_before(const struct resolver *r, uint32_t back, const char *word)
{
	return r->timex->first >= back &&
	       resolver_token_is(r, r->timex->first - back, word);
}

bool resolver_behind(const struct resolver *r, uint32_t ahead, const char *word)
{
	uint32_t at = r->timex->end + ahead;

	return at < r->tokens->count && resolver_token_is(r, at, word);
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
	r->loosely = false;
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

/* A range at the beginning of a text frames what follows; farther down the
 * story goes on from its end. To the letter of TimeML it is given as its two
 * ends. */
static void span_take(struct resolver *r, const struct timex *timex)
{
	enum { BEGINNING = 3 };
	const struct node *node = &r->timexes->nodes->rows[timex->node];
	const struct timex *first = timex - 1;

	r->told_span = INTERVAL_NONE;
	if (timex > r->timexes->rows + BEGINNING)
		return;
	if (node->shape->operation == OP_RANGE && !timex->begins)
		r->told_span = timex->days;
	else if (timex > r->timexes->rows && first->begins)
		r->told_span = (struct interval){
			first->days.earliest, timex->days.latest};
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

/* What stands in the text, where nothing was counted. */
static void written_because(struct resolver *r, const struct moment *moment)
{
	bool third = moment->mod == MOD_START || moment->mod == MOD_MID ||
		     moment->mod == MOD_END;

	if (r->timex->because.count)
		;
	else if (moment->kind == MOMENT_SET)
		resolver_because(r, "again and again, on no one day");
	else if (moment->kind == MOMENT_REF)
		resolver_because(r, "names no day");
	else if (moment->kind == MOMENT_LENGTH && moment->vague)
		resolver_because(r, "a length of time; how long is not said");
	else if (moment->kind == MOMENT_LENGTH)
		resolver_because(r, "a length of time, as written");
	else
		resolver_because(r, "as written");
	if (third && !moment->days_set && moment->kind != MOMENT_DAY &&
		interval_is_known(r->timex->days))
		resolver_because(r, "early, mid and late are taken as thirds");
}

/* A history goes on from "the following day", "two years later", and so does
 * what news tells of a day that is long past. */
static bool story_goes_on(const struct resolver *r, const struct moment *moment)
{
	enum { LONG_PAST = 60 };
	const struct moment *told =
		moment->kind == MOMENT_DAY ? &r->told_day : &r->told;
	bool past =
		moment->kind == MOMENT_DAY &&
		(r->day == DAY_NONE || moment_day(moment) < r->day - LONG_PAST);

	return (r->narrative || past) && moment_first(moment) != DAY_NONE &&
	       moment_first(told) != DAY_NONE &&
	       moment_first(moment) > moment_first(told);
}

static void timex_resolve(struct resolver *r, struct timex *timex)
{
	struct moment moment;

	r->timex = timex;
	r->counted = false;
	timex->because = (struct strs){NULL, 0, 0};
	timex->flags &= TIMEX_IN_NAME;
	moment = resolve_node(r, timex->node);
	if (timex->begins && timex->flags & TIMEX_YEARLESS)
		resolver_begin(r, timex->begins, &moment);
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
	moment_write_edtf(&moment, timex->days, &r->scratch);
	timex->edtf = scratch_copy(r);
	buffer_clear(&r->scratch);
	if (!(moment.flags & TIMEX_IMPOSSIBLE))
		moment_write_instant(&moment, &r->scratch);
	timex->instant = scratch_copy(r);
	written_because(r, &moment);
	if (!r->of_now &&
		(!(timex->flags & TIMEX_ANAPHOR) || story_goes_on(r, &moment)))
		resolver_told(r, &moment);
	if (timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME)
		span_take(r, timex);
}

/* 25/03/2023 can only have the day first. */
static void numeric_count(struct resolver *r, const struct node *node)
{
	const struct capture *a = node_class(node, CLASS_DAYNUM, 0);
	const struct capture *b = node_class(node, CLASS_DAYNUM, 1);

	if (node_class(node, CLASS_MONNUM, 0) && a)
		r->month_first += a->value > 12;
	if (!a || !b)
		return;
	r->day_first += a->value > 12 && b->value <= 12;
	r->month_first += b->value > 12 && a->value <= 12;
}

/* Counts the orders in which an expression writes days and months; as deep as
 * groups lie in one another. */
static void order_count(struct resolver *r, uint32_t index)
{
	const struct node *node = &r->timexes->nodes->rows[index];
	const struct capture *day = node_class(node, CLASS_DAY, 0);
	const struct capture *month = node_class(node, CLASS_MONTH, 0);

	if (!(node->all & node_bit(CLASS_DAY)) &&
		!(node->operations & OPERATION_BIT(OP_NUMERIC)))
		return;
	if (day && month && node->shape->group == GROUP_cal) {
		r->day_first += day->token < month->token;
		r->month_first += month->token < day->token;
	}
	if (node->shape->operation == OP_NUMERIC)
		numeric_count(r, node);
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

/* "Ten days before the mine was shut" says nothing of its day; "on Monday, two
 * days after it was shut" and "he had left two days before" do. */
static bool before_clause(const struct resolver *r, const struct timex *timex)
{
	static const char *const words[] = {
		"and", "but", "in", "at", "on", "when", "with", "by", "from"};
	const struct token *next = &r->tokens->rows[timex->end];

	if (next->kind != TOKEN_WORD || next->flags & TOKEN_SENTENCE ||
		(timex->first > 0 &&
			token_mark(&r->tokens->rows[timex->first - 1], ',') &&
			moment_day(&r->told_day) != DAY_NONE &&
			sentence_of(r->sentences, r->told_at) ==
				sentence_of(r->sentences, timex->first)))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (resolver_token_is(r, timex->end, words[i]))
			return false;
	return true;
}

/* Of some that count from what was told only the length is left: in front of a
 * clause, and to the letter of TimeML "two days later" in news, which tells of
 * the days by name. */
static void later_split(struct resolver *r, struct timex *timex)
{
	const struct node *node = &r->timexes->nodes->rows[timex->node];
	const struct capture *part = node_part(node, 0);
	int32_t argument = node->shape->argument;
	bool split;

	if (node->shape->operation != OP_LATER || !part)
		return;
	if (resolver_token_is(r, timex->end, "than"))
		split = true; /* "a day earlier than planned" */
	else if (argument == LATER_AHEAD)
		split = r->anchor->timex3 && !r->narrative;
	else
		split = (argument == LATER_BEFORE_CLAUSE ||
				argument == LATER_AFTER_CLAUSE) &&
			before_clause(r, timex);
	if (split)
		timex_place(r->tokens, r->timexes, part->node, timex);
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
		.told_past = moment_init(MOMENT_NONE),
		.told_quarter = moment_init(MOMENT_NONE),
		.told_report = moment_init(MOMENT_NONE),
		.told_span = INTERVAL_NONE};
	bool narrative;

	if (!timexes->count)
		return;
	anchor_take(&r);
	house_count(&r);
	r.books_end = resolver_books_end(&r);
	r.narrative = resolver_is_narrative(&r);
	narrative = r.narrative;
	ROWS_EACH (struct timex, timex, *timexes) {
		anchor_take(&r);
		r.timex = timex;
		r.row = (uint32_t)(timex - timexes->rows);
		r.of_now = narrative && resolver_is_of_now(&r);
		r.narrative = narrative && !r.of_now;
		if (r.narrative)
			resolver_story_day(&r, timex);
		later_split(&r, timex);
		timex_resolve(&r, timex);
	}
	buffer_release(&r.scratch);
}
